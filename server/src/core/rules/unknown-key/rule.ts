import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import type { Mapping } from '../../mapping/mapping';
import { isNearly } from '../../mapping/misspeltKey';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { removed } from '../removed';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const unknownKey: Rule = {
  meta: {
    id: 'unknown-key',
    title: 'A key that is not documented',
    category: 'shape',
    severity: 'warning',
    fix: 'suggestion',
  },

  check: (mapping) =>
    structureFindings(mapping, 'unknown-key', ({ key, span, laceworkAccount }) =>
      // A word that is a matter of syntax may be no key at all.
      mapping.isSyntaxErrorAt(span.start)
        ? undefined
        : {
            message:
              otherAccount(mapping, { key, span, laceworkAccount }) ??
              `${quote(key, 30)} ${whatIsWrong(key)}`,
            suggestions: () =>
              isSecond(mapping, span) ? [] : removed(mapping, span, `Remove ${quote(key, 30)}`),
          },
    ),
};

/** Removing a key that is there twice would leave the other one: that is a matter of `duplicate-key` first. */
function isSecond(mapping: Mapping, { start }: Span): boolean {
  return [...mapping.duplicateKeys()].some(({ again }) => again.start === start);
}

function whatIsWrong(key: string): string {
  if (key === '$schema') {
    return 'would be uploaded with the mapping: what Lacework does with it is undocumented. Remove it before the upload.';
  }
  return /gcp|google|azure/i.test(key)
    ? 'is for another cloud: this file maps AWS accounts only, what Lacework does with it is undocumented. Remove it.'
    : 'is no documented key here: what Lacework does with it is unknown. Remove it, or correct its spelling.';
}

interface KeyInEntry {
  readonly key: string;
  readonly span: Span;
  readonly laceworkAccount: string | undefined;
}

/** What is wrong where a key, as other tools have it, names another Lacework account than the entry that it is in. */
function otherAccount(mapping: Mapping, { key, span, laceworkAccount }: KeyInEntry): string | undefined {
  const value = isNearly(key, 'laceworkaccount') ? mapping.rewritableAt(span.start) : undefined;
  return value?.kind === 'string' &&
    laceworkAccount !== undefined &&
    foldLaceworkAccountName(value.value) !== foldLaceworkAccountName(laceworkAccount)
    ? `${quote(key, 20)} names ${quote(value.value, 20)} in the entry ${quote(laceworkAccount, 20)}: which of them Lacework takes is undocumented. Keep one.`
    : undefined;
}
