import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { rules } from '../../../server/src/core/rules/registry';
import type { RuleCategory } from '../../../server/src/core/rules/rule';
import { runRules, type RuleOptions } from '../../../server/src/core/rules/runRules';
import { beyondFixtures } from './beyondFixtures';
import { factsNamed, withRuleOn } from './inventories';

const directory = resolve(__dirname, '../../../server/src/core/rules');

/** What has to be known for a rule to speak. */
const factsOfCategory: Partial<Record<RuleCategory, Facts>> = {
  organization: factsNamed('acme'),
  lacework: factsNamed('lacework'),
};

const headings = ['What it checks', 'Why it matters', 'Example', 'Instead', 'Fix', 'Settings'];

describe('rule pages', () => {
  it('has a registered rule for each folder, and a folder for each rule', () => {
    const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(folders.map(({ name }) => name).sort(), rules.map(({ meta }) => meta.id).sort());
  });

  it('has unique ids in kebab-case', () => {
    const ids = rules.map(({ meta }) => meta.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) {
      assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/);
    }
  });

  for (const { meta } of rules) {
    describe(meta.id, () => {
      const page = () => readFileSync(join(directory, meta.id, 'README.md'), 'utf8');

      it('has the common form', () => {
        const [title, summary] = page().split('\n\n');
        assert.equal(title, `# ${meta.id}`);
        assert.match(summary ?? '', /^[^\n]+\.$/);
        assert.deepEqual(
          [...page().matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading),
          [meta.id, ...headings.filter((heading) => heading !== 'Fix' || meta.fix !== undefined)],
        );
      });

      it('names severity, category, fix and setting as the registry does', () => {
        const setting = `laceworkMapping.rules.${meta.id}`;
        assert.deepEqual(readTable(page()), {
          'Default severity': meta.severity,
          Category: meta.category,
          Fix: meta.fix ?? 'none',
          Setting: `\`${setting}\``,
        });
        assert.match(readSection(page(), 'Settings'), new RegExp(`^[^\n]*"${setting}": "[a-z]+"[^\n]*$`));
      });

      it('links to pages that are there, beside the rules and where they are packed', () => {
        const packed = resolve(__dirname, '../../../dist/rules');
        const links = (text: string) =>
          [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
        for (const link of links(page())) {
          assert.ok(existsSync(join(directory, meta.id, link)), link);
        }
        for (const link of links(readFileSync(join(packed, `${meta.id}.md`), 'utf8'))) {
          assert.ok(existsSync(join(packed, link)), link);
        }
      });

      const isAboutFacts = meta.category in factsOfCategory;
      const known = factsOfCategory[meta.category] ?? noFacts;

      it('shows an example that has this problem, and no other', () => {
        const example = readBlock(page(), 'Example');
        const found = problemsIn(example, withRuleOn(meta, known));
        assert.deepEqual([...new Set(found)], beyondFixtures.has(meta.id) ? [] : [meta.id]);
      });

      it('shows a correct form', () => {
        const correct = readBlock(page(), 'Instead');
        assert.deepEqual(problemsIn(correct, withRuleOn(meta, known)), []);
      });

      if (isAboutFacts) {
        it('shows an example that has no problem as long as nothing is known', () => {
          assert.deepEqual(problemsIn(readBlock(page(), 'Example'), withRuleOn(meta, noFacts)), []);
        });
      } else {
        it('says the same of its example where the AWS accounts are known', () => {
          const example = readBlock(page(), 'Example');
          const ofRule = (facts: Facts) =>
            runRules(new Mapping(example), { facts })
              .filter(({ rule }) => rule.id === meta.id)
              .map(({ message }) => message);
          assert.deepEqual(ofRule(factsNamed('acme')), ofRule(noFacts));
        });
      }
    });
  }
});

function problemsIn(text: string, options: RuleOptions): string[] {
  return runRules(new Mapping(text), options).map(({ rule }) => rule.id);
}

/** The first table of a page, which has one row, by its column titles. */
function readTable(page: string): Record<string, string> {
  const [titles = [], , values = []] = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(titles.flatMap((title, i) => (title === '' ? [] : [[title, values[i] ?? '']])));
}

function readSection(page: string, heading: string): string {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return section.split('\n## ', 1).join('').trim();
}

/** The one code block of a section. */
function readBlock(page: string, heading: string): string {
  const blocks = [...readSection(page, heading).matchAll(/^```(?:json|text)\n([^]*?)^```$/gm)];
  assert.equal(blocks.length, 1, `one code block under ${heading}`);
  return blocks[0]?.[1] ?? '';
}
