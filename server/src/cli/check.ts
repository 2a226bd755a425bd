import path from 'node:path';
import { Mapping } from '../core/mapping/mapping';
import type { Facts } from '../core/facts/facts';
import { checkMapping, type CheckOptions as MappingOptions } from '../core/rules/checkMapping';
import { applyEdits } from '../core/text/edit';
import type { CheckedFile, CheckReport } from './checkReport';
import type { Environment } from './environment';
import { exitCodeOf } from './exitCodeOf';
import { fixSource } from './fixSource';
import type { DecodedText } from './inputs/decodeText';
import { findFiles, standardInput, type FoundFile } from './inputs/findFiles';
import { inputFailure, type InputFailure } from './inputs/inputFailure';
import { readFacts } from './inputs/readFacts';
import { readMapping, type MappingSource } from './inputs/readMapping';
import { readStandardInput, standardInputFile } from './inputs/readStandardInput';
import type { CheckOptions } from './checkOptions';
import { encodeText } from './output/encodeText';
import { printReport } from './output/printReport';
import { unifiedDiff } from './output/unifiedDiff';
import { writeAtomically } from './output/writeAtomically';
import { ProjectConfigs } from './projectConfigs';
import { repositoryPath } from './repositoryPath';
import { SourceText } from './sourceText';

/** Checks what the options name and prints what was found; gives the exit code. */
export async function check(options: CheckOptions, environment: Environment): Promise<number> {
  const facts = await readFacts(options, environment);
  const report = await new Check(options, environment, facts).run();
  await printReport(report, options, environment);
  return exitCodeOf(report, options);
}

/** A mapping file that was read, and what it is checked by. */
interface Input {
  readonly file: FoundFile;
  readonly source: MappingSource;
  readonly config: MappingOptions;
}

class Check {
  readonly #options: CheckOptions;
  readonly #environment: Environment;
  readonly #configs: ProjectConfigs;
  readonly #facts: Facts;
  readonly #inputs: Input[] = [];
  readonly #files: CheckedFile[] = [];
  readonly #failures: InputFailure[] = [];

  constructor(options: CheckOptions, environment: Environment, facts: Facts) {
    this.#options = options;
    this.#environment = environment;
    this.#facts = facts;
    this.#configs = new ProjectConfigs(environment.cwd, options.config, options.severities);
  }

  /** Reads everything before anything is written, so that a wrong configuration stops it with no file changed. */
  async run(): Promise<CheckReport> {
    const { cwd, stdin } = this.#environment;
    const { files: names, stdinFilename } = this.#options;
    if (names.includes(standardInput)) {
      const file = await standardInputFile(cwd, stdinFilename);
      await this.#read(file, () => readStandardInput(stdin, file.path));
    } else {
      const { files, failures, outside } = await findFiles(cwd, names);
      this.#failures.push(...failures);
      for (const link of outside) {
        this.#environment.stderr.write(
          `lacework-mapping: ${link} is a link that leads out of the project: it was not followed. Name it to have it checked.\n`,
        );
      }
      for (const file of files) {
        await this.#read(file, () => readMapping(file));
      }
    }
    if (this.#inputs.length + this.#failures.length === 0) {
      const path = names.join(', ');
      this.#failures.push({ path, message: `${path} holds no account mapping file.` });
    }
    for (const input of this.#inputs) {
      await this.#check(input);
    }
    return { files: this.#files, failures: this.#failures };
  }

  async #read(file: FoundFile, read: () => Promise<MappingSource | undefined>): Promise<void> {
    let source: MappingSource | undefined;
    try {
      source = await read();
    } catch (error) {
      this.#failures.push(inputFailure(file.path, 'read', error));
    }
    if (source !== undefined) {
      const config = { ...(await this.#configs.for(file.realPath)), facts: this.#facts };
      this.#inputs.push({ file, source, config });
    }
  }

  async #check({ file, source, config }: Input): Promise<void> {
    const { fixes } = this.#options;
    const { edits, encoding } =
      fixes === 'offer' ? { edits: [], encoding: source.encoding } : fixSource(source, config);
    if (fixes === 'diff' && source.encoding !== 'utf-8') {
      this.#environment.stderr.write(
        `lacework-mapping: ${file.path} is in UTF-16, which no patch can change: --fix writes it in UTF-8.\n`,
      );
    } else if (fixes === 'diff') {
      const name = file.path.replaceAll(path.sep, '/');
      this.#environment.stdout.write(unifiedDiff(name, source.text, edits));
    }
    const mended = { text: applyEdits(source.text, edits), encoding };
    const changes = edits.length > 0 || encoding !== source.encoding;
    const fixed = fixes === 'write' && changes && (await this.#write(file, source, mended));
    const { text, encoding: written } = fixed ? mended : source;
    this.#files.push({
      path: file.path,
      repositoryPath: await repositoryPath(this.#environment.cwd, file),
      source: new SourceText(text),
      fixed,
      ...checkMapping(new Mapping(text, written), config),
    });
  }

  async #write(file: FoundFile, { bytes }: MappingSource, mended: DecodedText): Promise<boolean> {
    try {
      await writeAtomically(file.realPath, bytes, encodeText(mended));
      return true;
    } catch (error) {
      this.#failures.push(inputFailure(file.path, 'written', error));
      return false;
    }
  }
}
