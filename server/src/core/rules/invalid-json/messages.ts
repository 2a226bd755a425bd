import type { JsonSyntaxError, JsonSyntaxErrorCode } from '../../json/jsonSyntaxError';

/** What each error is called; `found` is what stands there, quoted. */
export const messages: Record<JsonSyntaxErrorCode, (found: string, error: JsonSyntaxError) => string> = {
  'empty-text': () =>
    '"mapping" is empty: it routes nothing. Start with { "defaultLaceworkAccountAws": "…", … }.',
  comment: (found) => `${found} is a comment: JSON has none, and the file is uploaded as it is. Remove it.`,
  'missing-outer-braces': (found, { missing }) =>
    `${found} stands outside of { }: this is not JSON. Put { before it${missing === '{' ? '' : ' and } at the end'}.`,
  'missing-comma': (found) => `${found} needs a comma behind it: without it this is not JSON. Add ",".`,
  'trailing-comma': (found) => `${found} has nothing behind it: JSON allows no trailing comma. Remove it.`,
  'unexpected-comma': (found) =>
    `${found} has nothing before it: this is not JSON. Remove it, or add what is missing.`,
  'missing-colon': (found) => `${found} needs a colon before it: without it this is not JSON. Add ":".`,
  'missing-key': (found) => `${found} has no key: inside { } every value needs one. Put "key": before it.`,
  'unquoted-key': (found) =>
    `${found} is no JSON key: a key stands in double quotes, as in "key". Correct it.`,
  'missing-value': (found) => `${found} has no value: this is not JSON. Add one, or remove the key.`,
  'invalid-value': (found) =>
    `${found} is no JSON value: text stands in double quotes, as in "text". Correct it.`,
  'invalid-number': (found) =>
    `${found} is no JSON number. If it is an AWS account ID, put it in double quotes.`,
  'unterminated-string': (found) =>
    `${found} has no closing quote: this is not JSON. Add a double quote behind it.`,
  'unopened-string': (found) =>
    `${found} has no opening quote: this is not JSON. Add a double quote before it.`,
  'invalid-escape': (found) => `${found} has an escape that JSON does not know. Write a backslash as \\\\.`,
  'control-character': (found) =>
    `${found} has a control character: JSON allows none in text. Remove it, or write it as \\u….`,
  'doubled-quote': (found) => `${found} has a double quote too many: this is not JSON. Remove it.`,
  'mixed-quotes': (found) =>
    `${found} has different quotes at its ends: this is not JSON. Put it in double quotes.`,
  'mismatched-bracket': (found, { missing }) =>
    `${found} comes too early: ${missing} is missing before it. Add ${missing}.`,
  'missing-opening-bracket': (found, { missing }) =>
    `${found} needs ${missing} before it: without it this is not JSON. Add ${missing}.`,
  'unclosed-bracket': (found, { missing }) =>
    `${found} is never closed: the file ends too early. Add ${missing} at the end.`,
  'unexpected-character': (found) => `${found} is not expected here: this is not JSON. Remove it.`,
  'text-after-end': (found) =>
    `${found} comes after the end: JSON has one value. Remove it, or the bracket before it.`,
  'nested-too-deep': (found) =>
    `${found} is nested too deep: a mapping file has four levels. Remove what is not part of it.`,
  'equals-sign': (found) => `${found} stands for a colon: JSON knows ":" alone. Write ":".`,
  'exchanged-character': (found, { missing = '' }) =>
    `${found} stands where ${missing} is expected: this is not JSON. Write ${missing} for it.`,
  'odd-space': (found) =>
    `${found} is a space or an invisible character that JSON does not know. Put a plain space there, or nothing.`,
  'conflict-marker': (found) =>
    `${found} is a merge-conflict marker: this is not JSON. Choose a side, and remove the other one and the marker.`,
  'unreadable-text': (found) =>
    `${found} and what follows cannot be read as JSON. Correct what stands before it first, or remove it.`,
  'other-format': (found) =>
    `${found} begins text that looks like Terraform or YAML: a mapping file has to be JSON. Rewrite it as JSON.`,
  'too-many-errors': (found) =>
    `${found} is as far as this is read: there are too many errors before it. Correct those first.`,
};
