/** So many Lacework accounts share the IDs: a Lacework organization has 100 at most. */
const laceworkAccounts = 40;

/** One ID in so many is wrong in a file with mistakes. */
const soundForEachMistake = 100;

/** The mistakes that people make, each in its turn. */
const mistakes: readonly ((id: string, earlier: string) => string)[] = [
  (id) => `"${id.slice(1)}"`,
  (id) => `"${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}"`,
  (_id, earlier) => `"${earlier}"`,
  (id) => id,
  (id) => `"arn:aws:iam::${id}:root"`,
];

/**
 * A mapping file as people lay it out, with as many AWS account IDs, all of them different but for the mistakes.
 *
 * @param hasMistakes whether one ID in a hundred is wrong
 */
export function mappingText(ids: number, hasMistakes: boolean): string {
  const perAccount = Math.ceil(ids / Math.min(laceworkAccounts, Math.ceil(ids / 10)));
  const entries: string[] = [];
  for (let first = 0; first < ids; first += perAccount) {
    const items = Array.from({ length: Math.min(perAccount, ids - first) }, (_, index) =>
      itemAt(first + index, hasMistakes),
    );
    const name = `acme-${String(entries.length).padStart(3, '0')}`;
    entries.push(
      `    "${name}": {\n      "aws_accounts": [\n        ${items.join(',\n        ')}\n      ]\n    }`,
    );
  }
  return `{\n  "defaultLaceworkAccountAws": "acme-main",\n  "integration_mappings": {\n${entries.join(',\n')}\n  }\n}\n`;
}

function itemAt(index: number, hasMistakes: boolean): string {
  const id = idAt(index);
  const isMistake = hasMistakes && index % soundForEachMistake === soundForEachMistake - 1;
  const mistake = mistakes[Math.floor(index / soundForEachMistake) % mistakes.length];
  return isMistake && mistake !== undefined ? mistake(id, idAt(index >> 1)) : `"${id}"`;
}

/** Digits in no order, as AWS gives them out. */
function idAt(index: number): string {
  return String(100_000_000_000 + ((index * 7_919_000_017) % 899_999_999_981));
}
