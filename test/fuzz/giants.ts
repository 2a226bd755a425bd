type Piece = string | ((index: number) => string);

/** As much of a piece as fits between a beginning and an end, in a text of a length. */
function fill(piece: Piece, [start, end] = ['', ''], separator = ''): (length: number) => string {
  return (longest) => {
    if (typeof piece === 'string') {
      const size = piece.length + separator.length;
      const count = Math.floor((longest - start.length - end.length + separator.length) / size);
      return start + new Array<string>(count).fill(piece).join(separator) + end;
    }
    const pieces: string[] = [];
    let length = start.length + end.length;
    for (let index = 0; ; index++) {
      const next = piece(index);
      length += next.length + separator.length;
      if (length > longest) {
        return start + pieces.join(separator) + end;
      }
      pieces.push(next);
    }
  };
}

const idAt = (index: number) => String(100_000_000_000 + index * 7);
const inList: [string, string] = [
  '{"defaultLaceworkAccountAws":"acme","integration_mappings":{"dev":{"aws_accounts":[',
  ']}}}',
];
const inMappings: [string, string] = ['{"defaultLaceworkAccountAws":"acme","integration_mappings":{', '}}'];
const nested = (open: string, close: string, depth: number, middle = '') =>
  open.repeat(depth) + middle + close.repeat(depth);

/** Very large texts, each of another kind, by what is in them: as long as is asked for, or nearly, but for those that are deep. */
export const giants: Readonly<Record<string, (length: number) => string>> = {
  'lists in each other, 100,000 deep': () => nested('[', ']', 100_000),
  'objects in each other, 100,000 deep': () => nested('{"a":', '}', 100_000, '1'),
  'lists in a list of AWS accounts, 100,000 deep': () => inList.join(nested('[', ']', 100_000)),
  'objects as a Lacework account, 100,000 deep': () =>
    inMappings.join(`"dev":${nested('{"aws_accounts":', '}', 100_000, '[]')}`),
  'opening brackets alone': fill('['),
  'opening braces alone': fill('{'),
  'closing brackets alone': fill(']'),
  'brackets that do not match': fill('[}{]'),
  'keys of the file, all the same': fill('"":1', ['{', '}'], ','),
  'keys of the file, all different': fill((index) => `"${index.toString(36)}":1`, ['{', '}'], ','),
  'keys of the file, all nearly right': fill(
    (index) => `"integration_mapping${index.toString(36)}":{}`,
    ['{', '}'],
    ',',
  ),
  'Lacework accounts, all different': fill(
    (index) => `"n${index.toString(36)}":{"aws_accounts":["${idAt(index)}"]}`,
    inMappings,
    ',',
  ),
  'Lacework accounts, all the same': fill('"dev":{"aws_accounts":[]}', inMappings, ','),
  'Lacework accounts that look alike': fill(
    (index) => `"dе${index.toString(36)}":{"aws_accounts":["${idAt(index)}"]}`,
    inMappings,
    ',',
  ),
  'Lacework accounts without a value': fill((index) => `"n${index.toString(36)}":null`, inMappings, ','),
  'Lacework accounts that all list the same AWS account': fill(
    (index) => `"n${index.toString(36)}":{"aws_accounts":["210987654321"]}`,
    inMappings,
    ',',
  ),
  'Lacework accounts with white space around their names': fill(
    (index) => `" n${index.toString(36)} ":{"aws_accounts":["${idAt(index)}"]}`,
    inMappings,
    ',',
  ),
  'Lacework accounts without commas': fill(
    (index) => `"n${index.toString(36)}":{"aws_accounts":["${idAt(index)}"]}`,
    inMappings,
    ' ',
  ),
  'Lacework accounts as other tools list them': fill(
    (index) => `{"lacework_account":"n${index.toString(36)}","aws_accounts":["${idAt(index)}"]}`,
    ['{"default_lacework_account":"acme","mapping":[', ']}'],
    ',',
  ),
  'lists of a Lacework account, all with the same key': fill(
    (index) => `"aws_accounts":["${idAt(index)}"]`,
    [`${inMappings[0]}"dev":{`, `}${inMappings[1]}`],
    ',',
  ),
  'integration_mappings, all with the same key': fill(
    (index) => `"integration_mappings":{"n${index.toString(36)}":{"aws_accounts":[]}}`,
    ['{', '}'],
    ',',
  ),
  'AWS accounts, all different': fill((index) => `"${idAt(index)}"`, inList, ','),
  'AWS accounts, one on each line': fill((index) => `\n"${idAt(index)}"`, inList, ','),
  'AWS accounts, all the same': fill('"210987654321"', inList, ','),
  'AWS accounts, all cut': fill((index) => `"${idAt(index).slice(1)}"`, inList, ','),
  'AWS accounts, several in each text': fill((index) => `"${idAt(index)}, ${idAt(index + 1)}"`, inList, ','),
  'AWS accounts that are objects': fill((index) => `{"id":"${idAt(index)}"}`, inList, ','),
  'AWS accounts as numbers': fill((index) => idAt(index), inList, ','),
  'AWS accounts without commas': fill((index) => `"${idAt(index)}"`, inList, ' '),
  'AWS accounts without quotes at the end': fill((index) => `"${idAt(index)}`, inList, ','),
  'AWS accounts in one text': fill(
    (index) => idAt(index),
    inList.with(0, `${inList[0]}"`).with(1, `"${inList[1]}`) as [string, string],
    ', ',
  ),
  'empty texts': fill('""', inList, ','),
  'quotes alone': fill('"'),
  'backslashes in a text': fill('\\', ['{"defaultLaceworkAccountAws":"', '"}']),
  'one long text': fill('a', ['{"defaultLaceworkAccountAws":"', '"}']),
  'white space alone': fill(' '),
  'line breaks alone': fill('\r\n'),
  'commas alone': fill(',', ['{', '}']),
  'colons alone': fill(':', ['{', '}']),
  'minus signs alone': fill('-'),
  comments: fill('/* a */'),
  'a comment that does not end': fill('a', ['/*', '']),
  'NUL alone': fill('\0'),
  'halved characters alone': fill('\uD800'),
  'emoji alone': fill('😀'),
  'invisible characters in a name': fill('\u200B', ['{"defaultLaceworkAccountAws":"', '"}']),
  'merge conflicts': fill('\n<<<<<<< a\n=======\n>>>>>>> b', ['{', '}']),
  'words without quotes': fill('aws_accounts '),
  'keys of Lacework': fill(
    (index) => `"ACME_${index.toString(16).toUpperCase().padStart(40, '0')}"`,
    inList,
    ',',
  ),
};
