import * as vscode from 'vscode';

/**
 * The variables that the server's process gets besides those of VS Code, which the language client gives it: the proxy that
 * VS Code's settings name, perhaps with a password. Whoever looks into the client sees their names.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const http = vscode.workspace.getConfiguration('http');
  const proxy = http.get<string>('proxySupport') === 'off' ? '' : http.get<string>('proxy', '');
  const noProxy = http.get<string[]>('noProxy', []);
  const wanted = {
    ...(proxy !== '' && { https_proxy: proxy, http_proxy: proxy }),
    ...(proxy !== '' && noProxy.length > 0 && { no_proxy: noProxy.join(',') }),
  };
  const env = {};
  for (const [name, value] of Object.entries(wanted)) {
    // Tools read either case, and differ in which one they prefer.
    for (const each of [name, name.toUpperCase()]) {
      Object.defineProperty(env, each, { enumerable: true, get: () => value });
    }
  }
  return Object.defineProperty(env, 'toJSON', { value: () => Object.keys(wanted) });
}
