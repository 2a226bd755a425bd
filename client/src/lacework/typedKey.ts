import * as vscode from 'vscode';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import { Secret } from '../../../server/src/cloud/lacework/secret';
import { askWord, type WordQuestion } from './askWord';
import { goBack } from '../ui/goBack';
import { accountFault, keyIdFault, secretFault } from './keyFaults';

type Step = 'account' | 'keyId' | 'secret';

/** What is typed of an API key, in three questions. Whoever goes back, or fails later, finds it where it was. */
export class TypedKey {
  readonly #title: string;
  readonly #typed: Record<Step, string> = { account: '', keyId: '', secret: '' };
  #step = 0;

  constructor(title: string) {
    this.#title = title;
  }

  /**
   * Asks from the question on that was answered last.
   *
   * @param complaint Why what was typed before did not do.
   */
  async ask(complaint?: string): Promise<LaceworkCredentials | typeof goBack | undefined> {
    const steps = ['account', 'keyId', 'secret'] as const;
    let told = complaint;
    for (;;) {
      const step = steps[this.#step] ?? 'secret';
      const answer = await askWord({ ...this.#question(step), complaint: told });
      told = undefined;
      if (answer === undefined || (answer === goBack && this.#step === 0)) {
        return answer;
      }
      if (answer === goBack) {
        this.#step--;
        continue;
      }
      this.#typed[step] = answer;
      if (step === 'secret') {
        return this.#credentials();
      }
      this.#step++;
    }
  }

  #credentials(): LaceworkCredentials {
    const { account, keyId, secret } = this.#typed;
    return {
      account: laceworkHostPrefix(account) ?? account,
      key: { id: keyId, secret: new Secret(secret) },
    };
  }

  #question(step: Step): WordQuestion {
    const common = { title: this.#title, value: this.#typed[step] };
    switch (step) {
      case 'account':
        return { ...common, ...accountQuestion() };
      case 'keyId':
        return {
          ...common,
          prompt: vscode.l10n.t('ID of the API key'),
          placeHolder: vscode.l10n.t('as the Lacework console shows it at Settings > API keys'),
          faultOf: keyIdFault,
        };
      case 'secret':
        return {
          ...common,
          prompt: vscode.l10n.t('Secret of the API key'),
          placeHolder: vscode.l10n.t('secret in the file that the console downloads'),
          isSecret: true,
          faultOf: secretFault,
        };
    }
  }
}

/** The question for the account, wherever it is missing. */
export function accountQuestion(): Pick<WordQuestion, 'prompt' | 'placeHolder' | 'faultOf'> {
  return {
    prompt: vscode.l10n.t('Lacework account of the key: the part of its address before .lacework.net'),
    placeHolder: vscode.l10n.t('for example acme or acme.fra'),
    faultOf: accountFault,
  };
}
