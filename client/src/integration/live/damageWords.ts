import * as vscode from 'vscode';
import type { DataDifference } from '../../../../server/src/core/integration/compareIntegrationData';
import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';

/** More do not fit into a notification. */
const mostNamed = 8;
const longestValue = 80;

/** Members of an integration that are not as they were, each with what it was and is, as far as Lacework shows it. */
export function damageWords(differences: readonly DataDifference[]): string {
  const named = differences.slice(0, mostNamed).map(({ member, before, after }) => {
    const name = shown(member);
    if (before === undefined && after === undefined) {
      return vscode.l10n.t('{0} changed', name);
    }
    if (after === undefined) {
      return vscode.l10n.t('{0} is gone (was {1})', name, shown(before ?? ''));
    }
    return before === undefined
      ? vscode.l10n.t('{0} came up ({1})', name, shown(after))
      : vscode.l10n.t('{0} was {1}, is {2}', name, shown(before), shown(after));
  });
  const more = differences.length - named.length;
  return [...named, ...(more > 0 ? [vscode.l10n.t('{0} more', more)] : [])].join('; ');
}

/** External IDs and GUIDs are to be read as they are. */
function shown(text: string): string {
  const escaped = escapeInvisible(text);
  return escaped.length > longestValue ? `${escaped.slice(0, longestValue - 1)}…` : escaped;
}
