import type { RouteChange, RouteDifference } from '../../core/integration/compareRoutes';
import { countRouteChanges, routeChangesOf } from '../../core/integration/describeRouteDifference';
import type { PushConcern } from '../../core/integration/pushConcerns';
import { quote } from '../../core/text/quote';
import { withoutLogCommands } from '../output/withoutLogCommands';
import { areAlike, type MappingDifference } from '../mappingDifference';

/** What a push would change, for people: each AWS account that goes elsewhere, the counts, and what to know. */
export function formatDifference(difference: MappingDifference): string {
  const { routes, concerns } = difference;
  const changes = routes === undefined ? '' : formatRouteChanges(routes);
  return withoutLogCommands(
    [changes, `${summarizeDifference(difference)}\n`, ...concerns.map(formatConcern)].join(''),
  );
}

/** Each AWS account that goes elsewhere, by the kind of its change. */
export function formatRouteChanges(routes: RouteDifference): string {
  const names = new Map<string, string>();
  return routeChangesOf(routes)
    .map(
      ({ title, changes }) => `${title}:\n${changes.map((change) => formatChange(change, names)).join('')}`,
    )
    .join('');
}

/** @param names What Lacework accounts are shown as: they are few, and tens of thousands of AWS accounts go to them. */
function formatChange({ awsAccountId, from, to }: RouteChange, names: Map<string, string>): string {
  const show = (name: string) => {
    const shown = names.get(name) ?? quote(name);
    names.set(name, shown);
    return shown;
  };
  return `  ${awsAccountId}: ${show(from)} → ${show(to)}\n`;
}

/** What a push would change, in a line or two. */
export function summarizeDifference(difference: MappingDifference): string {
  const { isSame, routes, whyNot, file } = difference;
  const also = whyNot.length > 0 ? ` ${whyNot.join(' ')}` : '';
  if (isSame) {
    return `The live mapping is ${file.path}, as it is.${also}`;
  }
  if (routes === undefined) {
    return `Routes cannot be compared.${also}`;
  }
  return areAlike(difference)
    ? `Every AWS account goes where it goes today; the text is another (${countRouteChanges(routes)}).`
    : `Live → ${file.path}: ${countRouteChanges(routes)}.`;
}

function formatConcern({ severity, message }: PushConcern): string {
  return `${severity}: ${message}\n`;
}
