/**
 * How an AWS account stands in a mapping file, or what an entry is that names none:
 *
 * - `listed`: it is active, and one Lacework account lists it once.
 * - `unlisted`: it is active and not listed, so the default account receives its activity.
 * - `hidden`: it is active; mistakes of the file hide whether it is listed.
 * - `mistaken`: it is active, and what is meant to list it is wrong, so it goes to the default account until that is mended.
 * - `inactive`: it is listed and not active, so it sends nothing.
 * - `duplicate`: it is listed more than once, under one Lacework account or several.
 * - `unknown`: its ID is listed, and the organization does not have it.
 * - `malformed`: an entry that is no AWS account ID.
 */
export const routeStandings = [
  'listed',
  'unlisted',
  'hidden',
  'mistaken',
  'inactive',
  'duplicate',
  'unknown',
  'malformed',
] as const;

export type RouteStanding = (typeof routeStandings)[number];

const sound = new Set<RouteStanding>(['listed', 'unlisted', 'hidden']);

/** Whether something is wrong with what has this standing. */
export function isProblem(standing: RouteStanding): boolean {
  return !sound.has(standing);
}
