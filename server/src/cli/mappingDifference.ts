import type { LiveIntegration } from '../cloud/lacework/liveIntegration';
import { compareRoutes, type RouteDifference } from '../core/integration/compareRoutes';
import { routesAlike } from '../core/integration/describeRouteDifference';
import { pushConcerns, type PushConcern } from '../core/integration/pushConcerns';
import { Mapping } from '../core/mapping/mapping';
import { countOf } from '../core/text/countOf';
import type { MappingToSend } from './inputs/readMappingToSend';
import { isLive } from './isLive';

/** What a push of a file would change of an integration. */
export interface MappingDifference {
  readonly live: LiveIntegration;
  readonly file: MappingToSend;
  /** Whether the live mapping is the file, so that a push would send what is there. */
  readonly isSame: boolean;
  /** Missing where routes cannot be compared. */
  readonly routes: RouteDifference | undefined;
  /** Why not, in sentences. */
  readonly whyNot: readonly string[];
  /** What to know before a push. */
  readonly concerns: readonly PushConcern[];
}

/** @param sendsExternalId Whether a push would send it along. */
export function compareWithLive(
  live: LiveIntegration,
  file: MappingToSend,
  sendsExternalId: boolean,
): MappingDifference {
  const { account, mapping } = live;
  const liveMapping = mapping?.isRead === true ? new Mapping(mapping.text) : undefined;
  const comparison = liveMapping && compareRoutes(liveMapping, file.mapping);
  const errorsIn = (which: 'first' | 'second') =>
    comparison?.isCompared === false
      ? (comparison.uncomparable.find((each) => each.which === which)?.errors.length ?? 0)
      : 0;
  const whyNot: string[] = [];
  if (mapping === undefined) {
    whyNot.push('The integration has no mapping yet.');
  } else if (!mapping.isRead) {
    whyNot.push(`The live mapping cannot be read. ${mapping.reason}`);
  }
  if (errorsIn('first') > 0) {
    whyNot.push(`The live mapping has ${countOf(errorsIn('first'), 'error')}.`);
  }
  if (errorsIn('second') > 0) {
    whyNot.push(`${file.path} has ${countOf(errorsIn('second'), 'error')}: it could not be pushed.`);
  }
  // What is said of the live mapping must not be due to the file.
  const isDueToFile = errorsIn('second') > 0 && errorsIn('first') === 0;
  return {
    live,
    file,
    isSame: isLive(file.bytes, live),
    routes: comparison?.isCompared === true ? comparison.difference : undefined,
    whyNot,
    concerns: isDueToFile
      ? []
      : pushConcerns({ integration: account, comparison, isAsLastSeen: undefined, sendsExternalId }),
  };
}

/** Whether every AWS account goes where the file sends it; false where that is open. */
export function areAlike({ routes, isSame }: MappingDifference): boolean {
  return isSame || (routes !== undefined && routesAlike(routes));
}
