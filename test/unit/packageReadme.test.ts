import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

describe('README.md', () => {
  it('leads to files that there are, and to headings of its own', () => {
    const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(
      ([, heading = '']) => `#${heading.toLowerCase().replaceAll(' ', '-')}`,
    );
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    assert.ok(targets.length > 10);
    for (const target of targets) {
      const [file = ''] = target.split('#');
      assert.ok(
        target.startsWith('#') ? anchors.includes(target) : existsSync(path.join(root, file)),
        target,
      );
    }
  });

  it('says in words what each picture shows', () => {
    const words = [...readme.matchAll(/!\[([^\]]*)\]/g)].map(([, text = '']) => text);
    assert.ok(words.length > 0);
    words.forEach((text) => assert.match(text, /\w+ \w+ \w+/));
  });

  it('is packed with its pictures in it, and no link that leads nowhere', async () => {
    const { packageReadme } = await import('../../scripts/packageReadme.mjs');
    const packed = packageReadme(readme, root);
    const targets = [...packed.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.slice(0, 22));
    for (const target of targets) {
      assert.match(target, /^(#|https:|data:image\/png;base64)/);
    }
    assert.ok(targets.includes('data:image/png;base64,'));
    const fence = '```md\n[a](b.md)\n```';
    assert.equal(packageReadme(`[a b](c.md) [d](#e)\n${fence}`, root), `a b [d](#e)\n${fence}`);
  });
});
