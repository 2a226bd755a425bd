import { CloudError } from '../../cloud/cloudError';
import type { LaceworkAccountsData } from '../../core/facts/laceworkAccounts';
import { noFacts } from '../../core/facts/facts';
import { knownLaceworkAccounts } from '../../core/facts/knownLaceworkAccounts';
import { mappingErrors } from '../../core/integration/mappingErrors';
import { Mapping } from '../../core/mapping/mapping';
import { checkMapping } from '../../core/rules/checkMapping';
import type { Problem } from '../../core/rules/runRules';
import type { Environment } from '../environment';
import { ProjectConfigs } from '../projectConfigs';
import { findFiles } from './findFiles';
import { inputFailure } from './inputFailure';
import { readMapping } from './readMapping';

/** A mapping file that is meant for an integration, with what is wrong with it. */
export interface MappingToSend {
  /** As the user named it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mapping: Mapping;
  /** What keeps it from being sent, in file order: errors by the rules themselves and by the project. */
  readonly errors: readonly Problem[];
  /** Those that count in the project. */
  readonly warnings: readonly Problem[];
}

/** Whether it fits is known when the whole request is. */
const aboutSize = 'file-too-large';

/**
 * Reads the one mapping file that the user names.
 *
 * @param laceworkAccounts What is known of them, for the rules on them.
 * @throws CloudError where it cannot be read, or is no mapping file.
 */
export async function readMappingToSend(
  name: string,
  { cwd, clock }: Environment,
  laceworkAccounts?: LaceworkAccountsData,
): Promise<MappingToSend> {
  const { files, failures } = await findFiles(cwd, [name]);
  const [file] = files;
  const [failure] = failures;
  if (failure !== undefined) {
    throw unusable(failure.message);
  }
  const source =
    file?.isNamed === true
      ? await readMapping(file).catch((error: unknown) => {
          throw unusable(inputFailure(name, 'read', error).message);
        })
      : undefined;
  if (file === undefined || source === undefined) {
    throw unusable(`${name} is a folder: name the mapping file itself.`);
  }
  const { text, encoding, bytes } = source;
  const mapping = new Mapping(text, encoding);
  const config = await new ProjectConfigs(cwd, undefined, new Map()).for(file.realPath);
  const facts =
    laceworkAccounts === undefined
      ? noFacts
      : { ...noFacts, laceworkAccounts: knownLaceworkAccounts(laceworkAccounts, clock.now()) };
  const { problems } = checkMapping(mapping, { ...config, facts });
  const errors = mappingErrors(mapping);
  const known = new Set(errors.map(keyOf));
  const more = problems.filter(
    (problem) => problem.severity === 'error' && problem.rule.id !== aboutSize && !known.has(keyOf(problem)),
  );
  return {
    path: name,
    bytes,
    mapping,
    errors: [...errors, ...more].sort((a, b) => a.span.start - b.span.start),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

function keyOf({ rule, span }: Problem): string {
  return `${rule.id} ${span.start}`;
}

function unusable(message: string): CloudError {
  return new CloudError('wrong-configuration', message, '');
}
