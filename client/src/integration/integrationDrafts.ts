import type * as vscode from 'vscode';
import type { IntegrationDraft } from '../../../server/src/core/integration/integrationDraft';

/** What was entered for an integration that is not created yet. There is no key in it. */
export interface KeptDraft extends IntegrationDraft {
  /** The URI of the mapping file. */
  readonly mapping?: string;
}

const fields = ['name', 'awsAccount', 'externalId', 'roleArn', 'queueUrl', 'mapping'] as const;

/** What was entered in this workspace, for each Lacework organization, until an integration is created of it. */
export class IntegrationDrafts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** @param url The address of the organization. */
  get(url: string): KeptDraft | undefined {
    const kept = this.#state.get<Record<string, unknown>>(keyOf(url));
    if (typeof kept !== 'object') {
      return undefined;
    }
    const texts = fields.flatMap((field) => (typeof kept[field] === 'string' ? [[field, kept[field]]] : []));
    const draft: KeptDraft = Object.fromEntries(texts) as KeptDraft;
    return texts.length === 0
      ? undefined
      : { ...draft, ...(kept.isTrustPolicyPending === true && { isTrustPolicyPending: true }) };
  }

  async keep(url: string, draft: KeptDraft): Promise<void> {
    await this.#state.update(keyOf(url), draft);
  }

  async forget(url: string): Promise<void> {
    await this.#state.update(keyOf(url), undefined);
  }
}

function keyOf(url: string): string {
  return `integrationDraft ${url}`;
}
