import { execFileSync } from 'node:child_process';

/** The language servers that this extension host has started: its own id, theirs, and their command line. */
export function serverProcesses(): string[] {
  const table =
    process.platform === 'win32'
      ? execFileSync('powershell.exe', [
          '-NoProfile',
          '-Command',
          'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ParentProcessId) $($_.ProcessId) $($_.CommandLine)" }',
        ])
      : execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args=']);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line.startsWith(`${String(process.pid)} `) && /dist[\\/]server\.js/.test(line));
}

/** The process of the one language server that runs. */
export function serverId(): number {
  const [line = ''] = serverProcesses();
  return Number(/^\d+ (\d+) /.exec(line)?.[1]);
}
