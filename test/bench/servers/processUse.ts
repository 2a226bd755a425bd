import { readFileSync } from 'node:fs';

/** How much time the main thread of a process has been running, in milliseconds; nothing where Linux does not tell. */
export function mainThreadTime(processId: number): number | undefined {
  const [nanoseconds] = read(`/proc/${processId}/schedstat`)?.split(' ') ?? [];
  return nanoseconds === undefined ? undefined : Number(nanoseconds) / 1e6;
}

/** What memory a process holds now, in MB: its resident set. */
export function memoryOf(processId: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${processId}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Other systems have no such files, and the table no such figures there.
    return undefined;
  }
}
