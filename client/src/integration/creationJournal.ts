import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** An integration whose creation was begun. */
export interface BegunCreation {
  readonly id: string;
  /** The address of the Lacework organization. */
  readonly organization: string;
  readonly name: string;
  readonly queueUrl: string;
  readonly roleArn: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Of the process that did it. */
  readonly pid: number;
}

/** No request is under way for so long, in milliseconds; a process of the same number is another one then. */
const longest = 15 * 60_000;

const underWay = new Set<string>();

/**
 * Notes on disk which integrations are being created, so that it is not forgotten when VS Code ends in the middle. They
 * are files of their own, written before anything is sent: what VS Code keeps for extensions is written some time later.
 */
export class CreationJournal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws Error where it cannot be noted. */
  async begin(creation: Omit<BegunCreation, 'id' | 'pid'>): Promise<BegunCreation> {
    const begun = { ...creation, id: randomUUID(), pid: process.pid };
    await mkdir(this.#folder, { recursive: true });
    underWay.add(begun.id);
    await writeFile(this.#fileOf(begun.id), `${JSON.stringify(begun)}\n`, { flush: true, mode: 0o600 });
    return begun;
  }

  /** Says that a creation is not under way any more, though what has become of it may not be known. */
  leave({ id }: BegunCreation): void {
    underWay.delete(id);
  }

  /** It is known what has become of it, or nobody wants to know. */
  async forget({ id }: BegunCreation): Promise<void> {
    underWay.delete(id);
    await rm(this.#fileOf(id), { force: true });
  }

  /** What nobody is at any more, though it is not known what has become of it; the oldest first. */
  async abandoned(now: number): Promise<BegunCreation[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const all = await Promise.all(names.map((name) => this.#read(name)));
    return all
      .flatMap((each) => each ?? [])
      .filter(({ id, pid, startedAt }) => !underWay.has(id) && (!isOther(pid) || now - startedAt > longest))
      .sort((a, b) => a.startedAt - b.startedAt);
  }

  #fileOf(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }

  async #read(name: string): Promise<BegunCreation | undefined> {
    try {
      const value: unknown = JSON.parse(await readFile(path.join(this.#folder, name), 'utf8'));
      return isBegunCreation(value) && name === `${value.id}.json` ? value : undefined;
    } catch {
      // Gone meanwhile, or cut in the middle of being written: nothing was sent then.
      return undefined;
    }
  }
}

/** Whether it is a process that runs, and not this one. */
function isOther(pid: number): boolean {
  if (pid === process.pid) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isBegunCreation(value: unknown): value is BegunCreation {
  const { id, organization, name, queueUrl, roleArn, startedAt, pid } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    [id, organization, name, queueUrl, roleArn].every((each) => typeof each === 'string') &&
    [startedAt, pid].every((each) => Number.isSafeInteger(each)) &&
    Number(pid) > 0
  );
}
