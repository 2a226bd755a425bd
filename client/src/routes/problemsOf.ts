import type { RouteGroup } from './routeNode';

/** How many problems a group has: of its AWS accounts, of its lists and of its name. */
export function problemsOf(group: RouteGroup): number {
  switch (group.kind) {
    case 'laceworkAccount': {
      const { unusual, invalid, note } = group.account;
      return unusual + invalid + (note === undefined ? 0 : 1);
    }
    case 'notInOrganization':
      return group.count;
    case 'unlisted':
      // What the default account receives is no problem; that it is not known because of mistakes is one.
      return group.isPulled && group.count === undefined ? 1 : 0;
  }
}
