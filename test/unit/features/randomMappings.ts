import * as fc from 'fast-check';

/** Routes of a mapping file as `ID → Lacework account`, the latter in lower case, sorted; each route once. */
export function routesOf(text: string): string[] {
  const { integration_mappings: mappings } = JSON.parse(text) as {
    integration_mappings: Record<string, { aws_accounts: string[] }>;
  };
  const routes = Object.entries(mappings).flatMap(([name, { aws_accounts: ids }]) =>
    ids.map((id) => routeOf(id, name)),
  );
  return [...new Set(routes)].sort();
}

export function routeOf(id: string, laceworkAccount: string): string {
  return `${id} → ${laceworkAccount.toLowerCase()}`;
}

const ids = fc.array(
  fc.constantFrom(
    '210987654321',
    '320198765432',
    '430219876543',
    '540321987654',
    '650432198765',
    'a "\\',
    '',
  ),
  { maxLength: 6 },
);
const names = fc.uniqueArray(fc.constantFrom('dev', 'Prod', 'acme', 'audit', '__proto__', 'a "b"\\', '😀'), {
  minLength: 1,
});

/** Sound mapping files in many layouts: lists on one line or on several, LF or CRLF, tabs, compact. */
export const mappingTexts: fc.Arbitrary<string> = names.chain((all) =>
  fc
    .record({
      lists: fc.tuple(...all.map(() => ids)),
      defaultAccount: fc.constantFrom('acme', 'ACME', 'main', 'DEV'),
      indent: fc.constantFrom('', '  ', '\t'),
      isOneLine: fc.boolean(),
      lineBreak: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ lists, defaultAccount, indent, isOneLine, lineBreak }) => {
      const entries = all.map((name, index) => [name, { aws_accounts: lists[index] ?? [] }] as const);
      const mapping = {
        defaultLaceworkAccountAws: defaultAccount,
        integration_mappings: Object.fromEntries(entries),
      };
      const text = JSON.stringify(mapping, null, indent);
      const laidOut = isOneLine ? text.replaceAll(/\[[^\]]*\]/g, onOneLine) : text;
      return laidOut.replaceAll('\n', lineBreak);
    }),
);

function onOneLine(list: string): string {
  return JSON.stringify(JSON.parse(list)).replaceAll('","', '", "');
}

/** An offset of a text near one of its quotes, where there is something; chosen by any number. */
export function placeIn(text: string, where: number): number {
  const quotes = Array.from(text.matchAll(/"/g), ({ index }) => index);
  return quotes[where % quotes.length] ?? 0;
}

/** Numbers for `placeIn`; a double would mostly be close to 0 or 1. */
export const anywhere = fc.nat(10_000);
