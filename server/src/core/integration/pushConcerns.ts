import { countOf } from '../text/countOf';
import { escapeInvisible } from '../text/escapeInvisible';
import { quote } from '../text/quote';
import type { RouteComparison } from './compareRoutes';

/** What somebody should know before the mapping of an integration is replaced. */
export interface PushConcern {
  /** An error keeps the mapping from being sent, a warning has to be confirmed. */
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

export interface PushContext {
  readonly integration: {
    readonly name: string;
    readonly isEnabled: boolean;
    /** Unknown where Lacework does not say. */
    readonly isOrganization: boolean | undefined;
    readonly changedBy: string | undefined;
    readonly changedAt: string | undefined;
  };
  /** Missing where the integration has no mapping yet, or none that can be read. */
  readonly comparison: RouteComparison | undefined;
  /** Whether the live mapping is the one that was last seen from here; missing where none was. */
  readonly isAsLastSeen: boolean | undefined;
  /** Whether the external ID goes along. */
  readonly sendsExternalId: boolean;
}

/** What to know before a push, the most serious first. */
export function pushConcerns(context: PushContext): PushConcern[] {
  const { integration, isAsLastSeen, sendsExternalId } = context;
  const name = quote(integration.name);
  const by = integration.changedBy === undefined ? '' : ` by ${escapeInvisible(integration.changedBy)}`;
  const at = integration.changedAt === undefined ? '' : ` at ${escapeInvisible(integration.changedAt)}`;
  const concerns: PushConcern[] = [];
  const add = (severity: PushConcern['severity'], message: string) => concerns.push({ severity, message });
  if (integration.isOrganization === false) {
    add(
      'error',
      `${name} is an integration of one Lacework account: it takes no mapping and cannot be converted. Create one for the organization; then delete this one.`,
    );
  }
  if (isAsLastSeen === false) {
    add(
      'warning',
      `The live mapping of ${name} was changed${by}${at} since you last saw it: a push overwrites that. Download it and compare first.`,
    );
  }
  if (!sendsExternalId) {
    add(
      'warning',
      'The mapping is sent alone, without role, queue and external ID. Whether Lacework keeps those is undocumented; it is looked at afterwards.',
    );
  }
  concerns.push(...routeConcerns(context));
  if (!integration.isEnabled) {
    add('information', `${name} is disabled: its mapping routes nothing until it is enabled.`);
  }
  return concerns;
}

function routeConcerns({ integration, comparison }: PushContext): PushConcern[] {
  if (comparison === undefined) {
    return [
      {
        severity: 'warning',
        message: `${quote(integration.name)} has no mapping that can be read, so nothing is known of where its AWS accounts go today.`,
      },
    ];
  }
  if (!comparison.isCompared) {
    const live = `The live mapping of ${quote(integration.name)}`;
    const ofLive = comparison.uncomparable.some(({ which }) => which === 'first');
    return [
      {
        severity: 'warning',
        message: `${ofLive ? live : 'The mapping that takes its place'} has mistakes, so that it is open which AWS accounts go elsewhere by this. Compare the texts.`,
      },
    ];
  }
  const { defaultAccount, nowByDefault } = comparison.difference;
  const concerns: PushConcern[] = [];
  if (defaultAccount.isChanged) {
    concerns.push({
      severity: 'warning',
      message: `The default account changes from ${quote(defaultAccount.from)} to ${quote(defaultAccount.to)}: every AWS account that is not listed goes there.`,
    });
  }
  if (nowByDefault.length > 0) {
    const fall =
      nowByDefault.length === 1
        ? 'is listed today and falls to the default account'
        : 'are listed today and fall to the default account';
    concerns.push({
      severity: 'warning',
      message: `${countOf(nowByDefault.length, 'AWS account')} ${fall} ${quote(defaultAccount.to)}.`,
    });
  }
  return concerns;
}
