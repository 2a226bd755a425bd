/**
 * The environment without what VS Code puts into its own terminal: it would make another VS Code, started from there,
 * talk to that one or run as plain Node.
 * @returns {NodeJS.ProcessEnv}
 */
export function outsideEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)),
  );
}
