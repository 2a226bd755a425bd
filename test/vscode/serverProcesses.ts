import { execFileSync } from 'node:child_process';

/** The command lines of the language servers that this extension host has started. */
export function serverProcesses(): string[] {
  const table =
    process.platform === 'win32'
      ? execFileSync('powershell.exe', [
          '-NoProfile',
          '-Command',
          'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ParentProcessId) $($_.CommandLine)" }',
        ])
      : execFileSync('ps', ['-A', '-o', 'ppid=,args=']);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(`${String(process.pid)} `) && /dist[\\/]server\.js/.test(line));
}
