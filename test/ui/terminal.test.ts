import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { takePicture } from './takePicture';

const root = path.resolve(__dirname, '../..');
/** Colours of a terminal by their SGR codes (ECMA-48). */
const styles: Record<string, string> = {
  '1': 'font-weight: bold',
  '2': 'opacity: 0.65',
  '31': 'color: #f14c4c',
  '33': 'color: #e5e510',
  '34': 'color: #3b8eea',
  '36': 'color: #29b8db',
};

/** Terminal output as a page. */
function pageOf(output: string): string {
  const escaped = output.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  let open = 0;
  // eslint-disable-next-line no-control-regex -- the escape character is what starts a colour
  const coloured = escaped.replace(/\u001b\[([\d;]*)m/g, (_code, codes: string) => {
    const style = codes.split(';').flatMap((code) => styles[code] ?? []);
    if (style.length > 0) {
      open++;
      return `<span style="${style.join('; ')}">`;
    }
    const closing = '</span>'.repeat(open);
    open = 0;
    return closing;
  });
  return `<body style="margin: 0; background: #1e1e1e; color: #ccc"><pre style="margin: 16px; font: 13px/1.4 monospace; white-space: pre-wrap">${coloured}</pre></body>`;
}

describe('lacework-mapping check in a terminal', () => {
  it('shows the mistakes of the sample in colour', async () => {
    const { openBrowser } = await import('../../scripts/vscodeHost/openBrowser.mjs');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [path.join(root, 'dist/cli.js'), 'check', 'examples'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1' } },
    );
    assert.equal(status, 1);
    assert.ok(stdout.includes('\u001b['), 'colours');
    const browser = await openBrowser();
    try {
      await browser.page.setViewportSize({ width: 1100, height: 700 });
      await browser.page.setContent(pageOf(`$ lacework-mapping check examples\n${stdout}${stderr}`));
      const shown = await browser.page.locator('pre').textContent();
      assert.match(shown ?? '', /mapping-with-mistakes\.json:9:9.*"32019876543" has 11 digits/);
      await takePicture(browser.page, 'check');
    } finally {
      await browser.close();
    }
  });
});
