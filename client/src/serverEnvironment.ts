import * as vscode from 'vscode';

/** The variables that the server's process gets: those of VS Code, and the proxy that its settings name. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const http = vscode.workspace.getConfiguration('http');
  const proxy = http.get<string>('proxySupport') === 'off' ? '' : http.get<string>('proxy', '');
  const noProxy = http.get<string[]>('noProxy', []);
  return {
    ...process.env,
    ...(proxy !== '' && { HTTPS_PROXY: proxy, HTTP_PROXY: proxy }),
    ...(proxy !== '' && noProxy.length > 0 && { NO_PROXY: noProxy.join(',') }),
  };
}
