import * as vscode from 'vscode';
import type { ReviewAction, ReviewRow, ReviewSection } from './review';

export interface ReviewItem<Value> extends vscode.QuickPickItem {
  readonly action?: ReviewAction<Value>;
  readonly row?: ReviewRow;
  readonly isChild?: boolean;
}

/** The items of a review; those behind a row follow it where it is open. */
export function reviewItems<Value>(
  {
    actions,
    sections,
  }: { readonly actions: readonly ReviewAction<Value>[]; readonly sections: readonly ReviewSection[] },
  opened: ReadonlySet<string>,
): ReviewItem<Value>[] {
  return [
    ...actions.map((action) => ({
      label: action.label,
      ...(action.description !== undefined && { description: action.description }),
      action,
      alwaysShow: true,
    })),
    ...sections
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [
        { label: title, kind: vscode.QuickPickItemKind.Separator },
        ...rows.flatMap((row) => itemsOf(row, opened.has(row.id))),
      ]),
  ];
}

function itemsOf(row: ReviewRow, isOpen: boolean): ReviewItem<never>[] {
  const { icon, label, description, children = [] } = row;
  const hint = isOpen ? vscode.l10n.t('choose it to hide them') : vscode.l10n.t('choose it to list them');
  const shown = [description, ...(children.length > 0 ? [hint] : [])].filter(Boolean).join(' · ');
  const arrow = children.length === 0 ? '' : isOpen ? '$(chevron-down) ' : '$(chevron-right) ';
  return [
    { label: `${arrow}${icon} ${label}`, description: shown, row },
    ...(isOpen
      ? children.map((child) => ({
          label: `$(blank) $(blank) ${child.label}`,
          ...(child.description !== undefined && { description: child.description }),
          row,
          isChild: true,
        }))
      : []),
  ];
}
