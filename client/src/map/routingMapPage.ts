import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { routingMapStrings } from './routingMapStrings';

/** Where the page's script and style are. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist');
}

/**
 * The page of the routing map. It may run its own script and nothing else, and loads nothing from anywhere: the picture of
 * `data:` that it is allowed is its own map, on the way to a PNG.
 */
export function routingMapPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const asset = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
  ].join('; ');
  // Without a translation the page is in English, whatever language VS Code is in.
  const language = vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${escapeAttribute(asset('routingMap.css'))}">
    <title>${escapeAttribute(vscode.l10n.t('Routing Map'))}</title>
  </head>
  <body data-strings="${escapeAttribute(JSON.stringify(routingMapStrings()))}">
    <script nonce="${nonce}" src="${escapeAttribute(asset('routingMap.js'))}"></script>
  </body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
