import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCode } from '../../server/src/cli/exitCode';
import { helpText } from '../../server/src/cli/helpText';
import { formats } from '../../server/src/cli/checkOptions';
import { readCommand } from '../../server/src/cli/options';
import { parseProjectConfig } from '../../server/src/core/config/parseProjectConfig';
import { projectRoot } from './sandbox';

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

describe('docs/cli.md', () => {
  const page = read('docs/cli.md');

  it('shows the help as it is', () => {
    assert.ok(page.includes(`\`\`\`text\n${helpText}\`\`\`\n`));
  });

  it('has the exit codes of the code and of the help', () => {
    const rows = [...page.matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)].map(
      ([, code, meaning]) => `${code} ${meaning}`,
    );
    const inHelp = [...helpText.matchAll(/^ {2}(\d+) +(.+)$/gm)].map(
      ([, code, meaning]) => `${code} ${meaning}`,
    );
    assert.deepEqual(
      rows.map((row) => row.replaceAll('`', '')),
      inHelp,
    );
    assert.deepEqual(
      rows.map((row) => parseInt(row)),
      Object.values(exitCode),
    );
  });

  it('has every format', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, format]) => format);
    assert.deepEqual(rows, [...formats]);
  });

  it('shows commands that are understood', () => {
    const blocks = [...page.matchAll(/^```(?:sh|yaml)\n([^]*?)^```$/gm)].map(([, text = '']) => text);
    const lines = blocks.flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'));
    const commands = lines.flatMap((line) => {
      const [, command] =
        /^(?:.*(?:run: | \| ))?\s*lacework-mapping (.*?)(?: +(?:#|>|\||\|\|) ?.*)?$/.exec(line) ?? [];
      return command === undefined ? [] : [command];
    });
    assert.ok(commands.length > 20);
    for (const command of commands) {
      const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)];
      const argv = words.map(([, single, double, bare]) => single ?? bare ?? double ?? '');
      const filled = argv.map((word) => (word.startsWith('$') ? word.replace(/^\$[A-Z_]+\/?/, 'A') : word));
      assert.doesNotThrow(() => readCommand(filled), command);
    }
  });

  it('shows a configuration that is right', () => {
    const [, example = ''] = /^```json\n([^]*?)^```$/m.exec(page) ?? [];
    const { config, problems } = parseProjectConfig(example);
    assert.deepEqual(problems, []);
    assert.ok(config.rules.size > 0 && config.ignores.length > 0);
  });

  it('names the hooks for pre-commit, which look at mapping files alone', () => {
    const hooks = read('.pre-commit-hooks.yaml');
    const ids = [...hooks.matchAll(/^- id: (.+)$/gm)].map(([, id]) => id ?? '');
    assert.equal(ids.length, 2);
    for (const id of ids) {
      assert.match(page, new RegExp(`\\b${id}\\b`));
    }
    for (const [, pattern = ''] of hooks.matchAll(/^ {2}files: (.+)$/gm)) {
      assert.match('a/prod.lacework-mapping.json', new RegExp(pattern));
      assert.match('lacework-mapping.json', new RegExp(pattern));
      assert.doesNotMatch('lacework-mapping.config.json', new RegExp(pattern));
      assert.doesNotMatch('package.json', new RegExp(pattern));
    }
  });
});
