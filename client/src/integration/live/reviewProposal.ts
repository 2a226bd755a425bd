import * as vscode from 'vscode';
import type { AccountLevelIntegrations } from '../../../../server/src/cloud/lacework/accountLevelIntegrations';
import { compareRoutes, type RouteComparison } from '../../../../server/src/core/integration/compareRoutes';
import { countRouteChanges } from '../../../../server/src/core/integration/describeRouteDifference';
import { pushConcerns } from '../../../../server/src/core/integration/pushConcerns';
import { Mapping } from '../../../../server/src/core/mapping/mapping';
import { quote } from '../../../../server/src/core/text/quote';
import { plainLabel } from '../../plainLabel';
import { accountLevelSection } from './accountLevelSection';
import { askMappedAccounts } from './askMappedAccounts';
import { awsAccountNames } from './awsAccountNames';
import { concernSection } from './concernSection';
import { confirmConcerns } from './confirmConcerns';
import { isAsLastSeen } from './lastSeenMapping';
import { mappingDocument } from './mappingDocument';
import type { ReadyProposal } from './proposal';
import { reviewPick } from './reviewPick';
import { routeSection } from './routeSection';
import { sentSection } from './sentSection';
import { showDifference } from './showDifference';

/** Shows what a mapping changes, as texts and in numbers. @returns whether the user wants it sent */
export async function reviewProposal(proposal: ReadyProposal): Promise<boolean> {
  const { context, live, mapping, document, subject, title, externalId } = proposal;
  const { name } = live.account;
  const comparison: RouteComparison | undefined =
    live.mapping?.isRead === true ? compareRoutes(new Mapping(live.mapping.text), mapping) : undefined;
  const concerns = pushConcerns({
    integration: live.account,
    comparison,
    isAsLastSeen: isAsLastSeen(context.globalState, live),
    sendsExternalId: externalId !== undefined,
  });
  const names =
    comparison?.isCompared === true
      ? await awsAccountNames(context, document, comparison.difference)
      : new Map<string, string>();
  const heading = vscode.l10n.t('{0} (live) ↔ {1}', quote(name), subject);
  await showDifference(mappingDocument(live.mapping), document, heading);
  const counts = comparison?.isCompared === true ? countRouteChanges(comparison.difference) : '';
  let ownIntegrations: AccountLevelIntegrations | undefined;
  for (;;) {
    const choice = await reviewPick<'push' | 'ask' | 'cancel'>({
      title,
      placeholder: vscode.l10n.t('The editor compares the texts. Push, or choose a line to see more'),
      actions: [
        {
          label: vscode.l10n.t('$(cloud-upload) Push to {0}', plainLabel(name)),
          description: counts.replaceAll('$(', '\\$('),
          value: 'push',
        },
        {
          label: vscode.l10n.t('$(close) Cancel'),
          description: vscode.l10n.t('sends nothing'),
          value: 'cancel',
        },
        {
          label: vscode.l10n.t('$(search) Ask the Lacework Accounts for Integrations of Their Own'),
          value: 'ask',
        },
      ],
      sections: [
        routeSection(comparison, names),
        concernSection(concerns),
        accountLevelSection(ownIntegrations),
        sentSection(proposal),
      ],
    });
    if (choice !== 'ask') {
      return choice === 'push' && confirmConcerns(title, concerns, comparison);
    }
    ownIntegrations = (await askMappedAccounts(proposal.connection, mapping)) ?? ownIntegrations;
  }
}
