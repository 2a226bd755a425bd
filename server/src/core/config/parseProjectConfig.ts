import type { JsonNode } from '../json/jsonNode';
import { parseJson } from '../json/parseJson';
import { rules } from '../rules/registry';
import { severities, type Severity } from '../rules/rule';
import { ConfigReader, type ConfigProblem } from './configReader';
import { alternativesOf } from './glob';
import { noConfig, type Ignore, type ProjectConfig } from './projectConfig';

export interface ParsedConfig {
  /** What can be read of it. */
  readonly config: ProjectConfig;
  /** In file order. Empty exactly where the text is JSON that the published schema accepts, with globs of bearable length. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * How long the globs of a configuration may be together, in UTF-16 code units, with each choice of `{a,b}` written out: it
 * bounds how long it takes to find out which ignores a file has.
 */
const mostGlobText = 20_000;

const ruleIds = rules.map(({ meta }) => meta.id);

/** Reads a `lacework-mapping.config.json`, as `schemas/lacework-mapping.config.schema.json` describes it. */
export function parseProjectConfig(text: string): ParsedConfig {
  const { root, errors } = parseJson(text);
  const reader = new ConfigReader();
  for (const { code, ...span } of errors) {
    reader.report(span, `this is not JSON: ${code.replaceAll('-', ' ')}`);
  }
  const config = root === undefined ? noConfig : readConfig(reader, root);
  const problems = reader.problems.sort((a, b) => a.span.start - b.span.start);
  return { config, problems };
}

function readConfig(reader: ConfigReader, root: JsonNode): ProjectConfig {
  const members = reader.members(root, 'the configuration', ['$schema', 'rules', 'ignores']);
  const schema = members.get('$schema');
  if (schema !== undefined && schema.kind !== 'string') {
    reader.report(schema, '"$schema" has to be a string');
  }
  const severitiesNode = members.get('rules');
  const ignoresNode = members.get('ignores');
  const globs = { left: mostGlobText };
  return {
    rules: severitiesNode === undefined ? noConfig.rules : readSeverities(reader, severitiesNode),
    ignores:
      ignoresNode === undefined
        ? []
        : reader.items(ignoresNode, '"ignores"').flatMap((node) => readIgnore(reader, node, globs) ?? []),
  };
}

function readSeverities(reader: ConfigReader, node: JsonNode): Map<string, Severity | 'off'> {
  const read = new Map<string, Severity | 'off'>();
  for (const [id, value] of reader.members(node, '"rules"', ruleIds)) {
    const severity = reader.oneOf(value, `the severity of "${id}"`, [...severities, 'off'] as const);
    if (severity !== undefined) {
      read.set(id, severity);
    }
  }
  return read;
}

/** An ignore that is wrong in any part ignores nothing: it could ignore too much. */
function readIgnore(reader: ConfigReader, node: JsonNode, globs: { left: number }): Ignore | undefined {
  const before = reader.problems.length;
  const members = reader.members(node, 'an ignore', ['rule', 'files', 'ids', 'laceworkAccounts', 'reason']);
  for (const key of node.kind === 'object' ? ['rule', 'reason'] : []) {
    if (!members.has(key)) {
      reader.report(node, `an ignore needs a "${key}"`);
    }
  }
  const read = <Value>(key: string, as: (value: JsonNode, subject: string) => Value) => {
    const value = members.get(key);
    return value === undefined ? undefined : as(value, `"${key}"`);
  };
  const list = (value: JsonNode, subject: string) => reader.list(value, subject);
  const rule = read('rule', (value, subject) => reader.oneOf(value, subject, ruleIds));
  const reason = read('reason', (value, subject) => reader.words(value, subject));
  const files = read('files', (value, subject) => readGlobs(reader, value, subject, globs));
  const ids = read('ids', list);
  const laceworkAccounts = read('laceworkAccounts', list);
  if (rule === undefined || reason === undefined || reader.problems.length > before) {
    return undefined;
  }
  return {
    rule,
    reason,
    ...(files && { files }),
    ...(ids && { ids }),
    ...(laceworkAccounts && { laceworkAccounts }),
  };
}

/** @param rest how long they may be together; what they take is taken from it */
function readGlobs(
  reader: ConfigReader,
  node: JsonNode,
  subject: string,
  rest: { left: number },
): readonly string[] {
  const globs = reader.list(node, subject);
  for (const glob of globs) {
    for (const { length } of glob.length > rest.left ? [glob] : alternativesOf(glob)) {
      rest.left -= length + 1;
      if (rest.left < 0) {
        const most = mostGlobText.toLocaleString('en');
        reader.report(
          node,
          `the globs of all ignores are longer than ${most} characters: name folders instead`,
        );
        return globs;
      }
    }
  }
  return globs;
}
