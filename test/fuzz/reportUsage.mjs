// Loaded into the server by `--import`: tells how much of the machine it has used, whenever it is asked.
process.on('message', (what) => {
  if (what === 'memory') globalThis.gc?.();
  process.send?.(what === 'memory' ? process.memoryUsage() : process.cpuUsage());
});
