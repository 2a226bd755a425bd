import type { Position, Range } from 'vscode-languageclient';
import type { RouteGroup } from './routeNode';

/**
 * The group that a place of the file is about: the Lacework account whose entry it is in, else what is not listed. Nothing
 * in a file without routes.
 */
export function routeAt(groups: readonly RouteGroup[], position: Position): RouteGroup | undefined {
  return (
    groups.find(
      (group) =>
        group.kind === 'laceworkAccount' && group.account.ranges.some((range) => isIn(range, position)),
    ) ?? groups.find(({ kind }) => kind === 'unlisted')
  );
}

/** The AWS account ID that the cursor touches in a line, or its quotes. */
export function awsAccountIdAt(line: string, character: number): string | undefined {
  for (const { 0: found, 1: id, index } of line.matchAll(/"?(?<!\d)(\d{12})(?!\d)"?/g)) {
    if (index <= character && character <= index + found.length) {
      return id;
    }
  }
  return undefined;
}

function isIn({ start, end }: Range, position: Position): boolean {
  return isBefore(start, position) && isBefore(position, end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
