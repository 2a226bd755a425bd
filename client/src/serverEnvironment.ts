import * as vscode from 'vscode';

/** The variables that the server's process gets: those of VS Code, and the proxy that its settings name. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const http = vscode.workspace.getConfiguration('http');
  const proxy = http.get<string>('proxySupport') === 'off' ? '' : http.get<string>('proxy', '');
  const noProxy = http.get<string[]>('noProxy', []);
  const wanted = {
    ...(proxy !== '' && { https_proxy: proxy, http_proxy: proxy }),
    ...(proxy !== '' && noProxy.length > 0 && { no_proxy: noProxy.join(',') }),
  };
  // Tools read either case, and differ in which one they prefer.
  const upper = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [name.toUpperCase(), value]),
  );
  return { ...process.env, ...wanted, ...upper };
}
