import * as prettier from 'prettier';
import ts from 'typescript';

/** Where the protocol stands, from the root of the project. */
export const protocolFiles = ['protocol', 'laceworkProtocol', 'routingMapProtocol'].map(
  (name) => `server/src/lsp/${name}.ts`,
);

/**
 * @typedef {object} Setting
 * @property {unknown} [default]
 * @property {string} scope
 * @property {string} markdownDescription `%key%` of a string
 *
 * @typedef {object} Sources
 * @property {string} protocol the texts of `protocolFiles`, one behind the other
 * @property {{ contributes: { configuration: readonly { properties: Record<string, object> }[] } }} manifest
 * @property {Record<string, string>} strings those of package.nls.json
 *
 * @typedef {{ name: string, type: string, text: string }} Entry
 */

/**
 * `docs/protocol.md` with what it says of options, commands, settings and shapes made anew from the code.
 *
 * @param {string} page the page as it is, with marks such as `<!-- options -->` and `<!-- /options -->`
 * @param {Sources} sources
 * @returns {Promise<string>} Markdown, as Prettier formats it
 */
export async function protocolPage(page, { protocol, manifest, strings }) {
  const file = ts.createSourceFile('protocol.ts', protocol, ts.ScriptTarget.Latest, true);
  const parts = {
    options: table(
      ['Option', 'Type', 'What it is'],
      membersOf(file, 'InitializationOptions').map(({ name, type, text }) => [code(name), code(type), text]),
    ),
    'server-commands': namesTable(file, 'serverCommands', ['Command', 'What it does']),
    'client-commands': namesTable(file, 'clientCommands', ['Command', 'What it does']),
    notifications: notificationTable(file),
    'client-notifications': namesTable(file, 'clientNotifications', ['Notification', 'What it does']),
    settings: settingsTable(manifest, strings),
    shapes: `\`\`\`ts\n${shapesOf(file).join('\n\n')}\n\`\`\``,
  };
  const filled = Object.entries(parts).reduce((text, [name, part]) => replacePart(text, name, part), page);
  return prettier.format(filled, { parser: 'markdown', printWidth: 110, singleQuote: true });
}

/**
 * @param {string} page
 * @param {string} name
 * @param {string} part
 */
function replacePart(page, name, part) {
  const marked = new RegExp(`(?<=<!-- ${name} -->\n).*?(?=<!-- /${name} -->)`, 's');
  if (!marked.test(page)) throw new Error(`docs/protocol.md has no place for ${name}.`);
  return page.replace(marked, () => `\n${part}\n\n`);
}

/**
 * @param {ts.SourceFile} file
 * @param {string} name of an interface
 * @returns {Entry[]}
 */
function membersOf(file, name) {
  const found = file.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  return found !== undefined && ts.isInterfaceDeclaration(found)
    ? found.members.flatMap((member) =>
        ts.isPropertySignature(member) ? [toEntry(member, member.type?.getText() ?? '')] : [],
      )
    : [];
}

/**
 * The constants that are exported, without `as const`.
 *
 * @param {ts.SourceFile} file
 */
function constantsOf(file) {
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      if (initializer === undefined) return [];
      const value = ts.isAsExpression(initializer) ? initializer.expression : initializer;
      return [{ name: name.getText(), value, statement }];
    }),
  );
}

/**
 * @param {ts.SourceFile} file
 * @param {string} name of a constant with the names of commands or notifications
 * @param {readonly string[]} titles
 */
function namesTable(file, name, titles) {
  const value = constantsOf(file).find((constant) => constant.name === name)?.value;
  const entries =
    value !== undefined && ts.isObjectLiteralExpression(value)
      ? value.properties
          .filter(ts.isPropertyAssignment)
          .map((property) => toEntry(property, property.initializer.getText().slice(1, -1)))
      : [];
  return table(
    titles,
    entries.map(({ type, text }) => [code(type), text]),
  );
}

/**
 * Of the constants whose names end in `Notification`.
 *
 * @param {ts.SourceFile} file
 */
function notificationTable(file) {
  const rows = constantsOf(file)
    .filter(({ name }) => name.endsWith('Notification'))
    .map(({ value, statement }) => [code(value.getText().slice(1, -1)), docOf(statement)]);
  return table(['Notification', 'When it is sent'], rows);
}

/**
 * @param {Sources['manifest']} manifest
 * @param {Sources['strings']} strings
 */
function settingsTable({ contributes }, strings) {
  const rows = contributes.configuration
    .flatMap(({ properties }) => /** @type {[string, Setting][]} */ (Object.entries(properties)))
    .filter(([name, { scope }]) => scope === 'resource' && !/^laceworkMapping\.(?:files|rules)\./.test(name))
    .map(([name, setting]) => [
      code(name),
      code(JSON.stringify(setting.default)),
      (strings[setting.markdownDescription.replaceAll('%', '')] ?? '').replace(/`#([^#]+)#`/g, '`$1`'),
    ]);
  return table(['Setting', 'Default', 'What it does'], rows);
}

/**
 * The declarations of what is sent to and fro, as they are in the code.
 *
 * @param {ts.SourceFile} file
 */
function shapesOf(file) {
  return file.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter(({ name }) => name.text !== 'InitializationOptions')
    .map((node) =>
      node
        .getFullText()
        .trim()
        .replace(/^export /m, '')
        .replace(/\breadonly /g, ''),
    );
}

/**
 * @param {ts.PropertySignature | ts.PropertyAssignment} node
 * @param {string} type
 * @returns {Entry}
 */
function toEntry(node, type) {
  return { name: node.name.getText(), type: type.replace(/\breadonly /g, ''), text: docOf(node) };
}

/** @param {ts.Node} node */
function docOf(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? '').replace(/\s+/g, ' ');
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * @param {readonly string[]} titles
 * @param {readonly (readonly string[])[]} rows
 */
function table(titles, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
