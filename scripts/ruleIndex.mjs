/** @typedef {import('../server/src/core/rules/rule').RuleMeta} RuleMeta */

/**
 * The content of `docs/rules.md`: every rule with a link to its page.
 *
 * @param {readonly RuleMeta[]} rules
 * @returns {string} Markdown, as Prettier formats it
 */
export function ruleIndex(rules) {
  const rows = [
    ['Rule', 'Default', 'Category', 'Fix', 'What it finds'],
    ...rules.map(({ id, severity, category, fix, title }) => [
      `[\`${id}\`](../server/src/core/rules/${id}/README.md)`,
      severity,
      category,
      fix ?? 'none',
      title,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [titles = [], ...others] = rows;
  const table = [line(titles), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
  return `# Rules

Written by \`npm run generate\` from the registry of rules. A **safe** fix is certain: \`--fix\` and "fix all" apply
it. A **suggestion** is a choice that the editor offers.

${table.join('\n')}
`;
}
