import * as fc from 'fast-check';

/** Pieces from which texts that are nearly JSON come about. */
export const piecesOfJson = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', "'", '\\', '/', '//', '/*', '*/', ' ', '\n', '\r\n', '\t', '-', '0'],
  ...['12', '1.5e3', 'true', 'null', 'nul', '"a"', '"aws_accounts"', '"210987654321"', '\\u12', '\u0000'],
  ...[
    '\uFEFF',
    '\uD800',
    '…',
    '“x”',
    '\u00A0',
    '\u200B',
    'a"',
    '"a, ',
    '=',
    ';',
    '(',
    ')',
    '\n<<<<<<< a\n',
    '\n=======\n',
    '\n>>>>>>> b\n',
  ],
);

/** Texts that are JSON here and there. */
export const nearlyJson = fc.array(piecesOfJson, { maxLength: 40 }).map((parts) => parts.join(''));
