import * as vscode from 'vscode';
import {
  draftFields,
  unsoundField,
  type DraftContext,
} from '../../../server/src/core/integration/integrationDraft';
import { summarizeRoutes } from '../../../server/src/core/integration/routeSummary';
import { largestRequest } from '../../../server/src/core/mapping/requestSize';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { plainLabel } from '../plainLabel';
import { goBack } from '../ui/goBack';
import { command, offer } from '../ui/offer';
import { closeReadOnly, showReadOnly } from '../ui/showReadOnly';
import { askForDraftField } from './askForDraftField';
import { askForExternalId } from './askForExternalId';
import { askForMapping } from './askForMapping';
import { chooseAfterReview, type CreationStep } from './chooseAfterReview';
import { createReviewed } from './createReviewed';
import { gatherReview } from './gatherReview';
import type { IntegrationDrafts, KeptDraft } from './integrationDrafts';
import { integrationRequest } from './integrationRequest';
import type { MappingToSend } from './mappingToSend';
import { reviewText, type Review } from './reviewText';

export interface ConversationContext {
  readonly title: string;
  readonly context: CommandContext;
  readonly connection: LaceworkConnection;
  readonly drafts: IntegrationDrafts;
  readonly draftContext: DraftContext;
}

/** Asks for the values of an integration one after the other, back and forth, until it is created or the user leaves. */
export class CreationConversation {
  readonly #given: ConversationContext;
  #draft: KeptDraft;
  #mapping: MappingToSend | undefined;
  /** What is known of that mapping. */
  #gathered: Pick<Review, 'unlisted' | 'accountLevel'> | undefined;
  #document: vscode.Uri | undefined;

  constructor(given: ConversationContext, draft: KeptDraft) {
    this.#given = given;
    this.#draft = draft;
  }

  async run(): Promise<void> {
    try {
      let step: CreationStep | 'done' | undefined = this.#unsound() ?? 'review';
      while (step !== undefined && step !== 'done') {
        step = step === 'review' ? await this.#review() : await this.#ask(step);
      }
      if (step === undefined && this.#draft.name !== undefined) {
        void offer(
          vscode.window.showInformationMessage,
          vscode.l10n.t('No integration was created. What you entered is kept.'),
          command(vscode.l10n.t('Go On…'), commandIds.createIntegration),
        );
      }
    } finally {
      await this.#closeReview();
    }
  }

  async #closeReview(): Promise<void> {
    if (this.#document !== undefined) {
      await closeReadOnly(this.#document);
    }
  }

  /** In their order; the last one is the review. */
  #steps(): readonly CreationStep[] {
    return [...draftFields(this.#draft), 'mapping', 'review'];
  }

  /** The first step without which there is nothing to review. */
  #unsound(): CreationStep | undefined {
    const field = unsoundField(this.#draft, this.#given.draftContext);
    return field ?? (this.#mapping === undefined ? 'mapping' : undefined);
  }

  async #ask(step: Exclude<CreationStep, 'review'>): Promise<CreationStep | undefined> {
    const { title, context, draftContext } = this.#given;
    const steps = this.#steps();
    const index = steps.indexOf(step);
    const place = {
      step: index + 1,
      totalSteps: steps.length,
      canGoBack: index > 0 || this.#document !== undefined,
    };
    if (step === 'mapping') {
      const faultOf = (mapping: MappingToSend) => this.#sizeFault(mapping);
      const current = this.#draft.mapping ?? vscode.window.activeTextEditor?.document.uri.toString();
      const mapping = await askForMapping(context, { title, place, current, faultOf });
      if (mapping === undefined || mapping === goBack) {
        return mapping && this.#before(step);
      }
      this.#mapping = mapping;
      this.#gathered = undefined;
      await this.#keep({ mapping: mapping.uri.toString() });
      return this.#after(step);
    }
    const draft = this.#draft;
    const question = { title, place, draft, context: draftContext };
    const answer =
      step === 'externalId'
        ? await askForExternalId({ ...question, keep: (values) => this.#keep(values) })
        : await askForDraftField(step, question);
    if (answer === undefined || answer === goBack) {
      return answer && this.#before(step);
    }
    await this.#keep(typeof answer === 'string' ? { [step]: answer } : answer);
    return this.#after(step);
  }

  async #keep(values: KeptDraft): Promise<void> {
    const { drafts, connection } = this.#given;
    this.#draft = { ...this.#draft, ...values };
    await drafts.keep(connection.identity.url, this.#draft);
  }

  /** Who came from the review goes back there. */
  #before(step: CreationStep): CreationStep | undefined {
    const steps = this.#steps();
    return this.#document !== undefined && this.#unsound() === undefined
      ? 'review'
      : steps[Math.max(0, steps.indexOf(step) - 1)];
  }

  /** What has to be given anew because of an answer comes first. */
  #after(step: CreationStep): CreationStep | undefined {
    const steps = this.#steps();
    const next = steps.indexOf(step) + 1;
    const unsound = this.#unsound();
    const isNeeded = unsound !== undefined && steps.indexOf(unsound) < next;
    return isNeeded || this.#document !== undefined ? (unsound ?? 'review') : steps[next];
  }

  /** The vendor documents the limit of a request. */
  #sizeFault({ uri, bytes }: MappingToSend): string | undefined {
    const built = integrationRequest(this.#draft, bytes);
    return built.fits
      ? undefined
      : vscode.l10n.t(
          '"{0}" takes {1} kB of a request even without white space, and Lacework takes {2}. Leave AWS accounts to the default account.',
          plainLabel(vscode.workspace.asRelativePath(uri)),
          Math.ceil(built.size / 1000).toLocaleString(),
          (largestRequest / 1000).toLocaleString(),
        );
  }

  async #review(): Promise<CreationStep | 'done' | undefined> {
    const { context, connection } = this.#given;
    const mapping = this.#mapping;
    const built = mapping && integrationRequest(this.#draft, mapping.bytes);
    if (mapping === undefined || built?.fits !== true) {
      return 'mapping';
    }
    this.#gathered ??= await gatherReview(context, connection, mapping);
    const review = { ...built, ...this.#gathered, identity: connection.identity, mapping };
    const name = `${vscode.l10n.t('Integration to Create')}.md`;
    this.#document = await showReadOnly(name, reviewText(review), this.#document);
    const step = this.#steps().length;
    const place = { step, totalSteps: step, canGoBack: true };
    const summary = summaryOf(review);
    let choice = await chooseAfterReview(this.#given.title, place, this.#draft, summary);
    while (choice === 'check') {
      const { roleArn, externalId, queueUrl } = this.#draft;
      await vscode.commands.executeCommand(commandIds.checkAwsPrerequisites, {
        roleArn,
        externalId,
        queueUrl,
      });
      // What AWS said stays in front, to be read before the choice.
      choice = await chooseAfterReview(this.#given.title, place, this.#draft, summary);
    }
    if (choice === goBack) {
      return 'mapping';
    }
    if (choice !== 'create') {
      return choice;
    }
    // Should VS Code end in the middle, the mapping file is in front when it comes back, and what was begun is told.
    await this.#closeReview();
    return createReviewed(this.#given, review);
  }
}

function summaryOf({ identity, mapping }: Review): string {
  const { awsAccounts, defaultAccount } = summarizeRoutes(mapping.mapping);
  return vscode.l10n.t(
    'In {0}, as {1}. AWS accounts that are listed: {2}; all others go to {3}',
    identity.account,
    plainLabel(identity.username),
    awsAccounts.toLocaleString(),
    plainLabel(defaultAccount),
  );
}
