import * as vscode from 'vscode';
import type {
  RouteChange,
  RouteComparison,
  UncomparableMapping,
} from '../../../../server/src/core/integration/compareRoutes';
import { routeChangesOf, routesAlike } from '../../../../server/src/core/integration/describeRouteDifference';
import { plainLabel } from '../../plainLabel';
import type { ReviewChild, ReviewRow, ReviewSection } from './review';

/** More are no help in a list; the comparison has them all. */
const mostListed = 500;
/** By the kinds of changes: added, moved, no longer listed. */
const icons: readonly [words: RegExp, icon: string][] = [
  [/ added$/, '$(diff-added)'],
  [/ moved$/, '$(diff-renamed)'],
  [/ no longer listed/, '$(diff-removed)'],
];

/** What a mapping changes for AWS accounts, each kind with those that it is about; names by IDs where they are known. */
export function routeSection(
  comparison: RouteComparison | undefined,
  names: ReadonlyMap<string, string>,
): ReviewSection {
  return { title: vscode.l10n.t('AWS accounts'), rows: rowsOf(comparison, names) };
}

function rowsOf(comparison: RouteComparison | undefined, names: ReadonlyMap<string, string>): ReviewRow[] {
  if (comparison === undefined) {
    const label = vscode.l10n.t('There is no live mapping that can be read');
    return [{ id: 'unknown', icon: '$(question)', label }];
  }
  if (!comparison.isCompared) {
    return comparison.uncomparable.map(mistakesRow);
  }
  const { difference } = comparison;
  const { from, to, isChanged } = difference.defaultAccount;
  const rows: ReviewRow[] = routeChangesOf(difference).map(({ title, changes }, index) => ({
    id: `changes ${index}`,
    icon: icons.find(([words]) => words.test(title))?.[1] ?? '$(diff-removed)',
    label: plain(title),
    children: childrenOf(changes, names),
  }));
  if (isChanged) {
    const label = vscode.l10n.t('Default account: {0} becomes {1}', plainLabel(from), plainLabel(to));
    rows.unshift({ id: 'default', icon: '$(diff-modified)', label });
  }
  if (routesAlike(difference)) {
    rows.push({
      id: 'alike',
      icon: '$(check)',
      label: vscode.l10n.t('Every AWS account goes where it went'),
    });
  }
  if (difference.unchanged > 0) {
    const label = vscode.l10n.t('{0} listed as before', difference.unchanged.toLocaleString());
    rows.push({ id: 'unchanged', icon: '$(dash)', label });
  }
  return rows;
}

/** Why it is open where AWS accounts go. */
function mistakesRow({ which, errors }: UncomparableMapping): ReviewRow {
  const count = errors.length.toLocaleString();
  return {
    id: which,
    icon: '$(question)',
    label:
      which === 'first'
        ? vscode.l10n.t('Not compared: errors of the live mapping: {0}', count)
        : vscode.l10n.t('Not compared: errors of the other mapping: {0}', count),
    children: errors.slice(0, mostListed).map(({ message }) => ({ label: plain(message) })),
  };
}

function childrenOf(changes: readonly RouteChange[], names: ReadonlyMap<string, string>): ReviewChild[] {
  const listed = changes.slice(0, mostListed).map(({ awsAccountId, from, to }) => {
    const name = names.get(awsAccountId);
    const id = name === undefined ? [] : [awsAccountId];
    return {
      label: plainLabel(name ?? awsAccountId),
      description: [...id, `${plainLabel(from)} → ${plainLabel(to)}`].join(' · '),
    };
  });
  const more = changes.length - listed.length;
  return more > 0
    ? [...listed, { label: vscode.l10n.t('{0} more: see the comparison', more.toLocaleString()) }]
    : listed;
}

/** Words of the core, in which names are quoted. */
function plain(words: string): string {
  return words.replaceAll('$(', '\\$(');
}
