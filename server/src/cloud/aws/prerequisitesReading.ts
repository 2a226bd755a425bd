import { encryptionKey } from '../../core/integration/prerequisites/encryptionKey';
import { permissionQuestions } from '../../core/integration/prerequisites/neededPermissions';
import {
  permissionDecision,
  type PermissionDecision,
} from '../../core/integration/prerequisites/permissionDecision';
import type {
  PrerequisiteFacts,
  PrerequisiteQuestion,
  Told,
} from '../../core/integration/prerequisites/prerequisiteFacts';
import { printQueueArn } from '../../core/integration/queueArn';
import type { QueueUrl } from '../../core/integration/queueUrl';
import type { RoleArn } from '../../core/integration/roleArn';
import { AwsFailed } from './awsFailed';
import type { CloudFailure } from '../cloudFailure';
import { textOf } from '../thrown';
import { explainAwsFailure, type AwsService } from './explainAwsFailure';
import { attributesIn, roleIn } from './prerequisiteAnswers';
import type { PrerequisitesApi } from './prerequisitesApi';
import { prerequisitesDenied } from './prerequisitesDenied';

const iam: AwsService = { name: 'IAM', denied: (action) => prerequisitesDenied(`iam:${action}`) };
const sqs: AwsService = { name: 'Amazon SQS', denied: (action) => prerequisitesDenied(`sqs:${action}`) };

/** What is wrong with the credentials themselves is so for every call. */
const hopeless: ReadonlySet<CloudFailure['code']> = new Set([
  'cancelled',
  'expired-login',
  'rejected-credentials',
  'wrong-configuration',
]);

/** What is asked for, as AWS names it. */
export interface PrerequisiteTargets {
  readonly question: PrerequisiteQuestion;
  readonly role: RoleArn;
  readonly queue: QueueUrl;
}

/** Asks IAM and SQS for what is needed to judge the prerequisites of an integration, one call after the other. */
export class PrerequisitesReading {
  readonly #api: PrerequisitesApi;
  readonly #profile: string | undefined;
  readonly #targets: PrerequisiteTargets;
  readonly #onProgress: (step: string) => void;
  #awsAccountId: string | undefined;
  /** Why the first thing that was asked for is not known. */
  #failure: CloudFailure | undefined;

  constructor(
    api: PrerequisitesApi,
    targets: PrerequisiteTargets,
    profile: string | undefined,
    onProgress: (step: string) => void,
  ) {
    this.#api = api;
    this.#targets = targets;
    this.#profile = profile;
    this.#onProgress = onProgress;
  }

  /** @throws AwsFailed where AWS told neither of the role nor of the queue */
  async facts(): Promise<PrerequisiteFacts> {
    try {
      this.#awsAccountId = await this.#api.signIn();
    } catch (error) {
      throw new AwsFailed(this.#explain(error, 'credentials', iam));
    }
    const role = await this.#role();
    const queue = await this.#queue();
    if (this.#failure !== undefined && role.kind === 'unchecked' && queue.kind === 'unchecked') {
      throw new AwsFailed(this.#failure);
    }
    return {
      awsAccountId: this.#awsAccountId,
      role,
      queue,
      permissions: await this.#permissions(role, queue),
    };
  }

  async #role(): Promise<PrerequisiteFacts['role']> {
    this.#onProgress('asking IAM for the role');
    const { role } = this.#targets;
    if (this.#isElsewhere()) {
      // There may be one of the same name, which is another.
      return { kind: 'missing' };
    }
    const told = await this.#ask('GetRole', iam, async () =>
      roleIn(await this.#api.getRole(role.name), role),
    );
    if (told.kind === 'told') {
      this.#awsAccountId ??= accountIn(told.value.arn);
    } else if (told.kind === 'missing' && this.#awsAccountId === undefined) {
      this.#awsAccountId = await this.#accountOfUser();
    }
    return this.#isElsewhere() ? { kind: 'missing' } : told;
  }

  /** Tells an AWS account from the user that asks. Whether AWS answers or denies, it names the user. */
  async #accountOfUser(): Promise<string | undefined> {
    try {
      return accountIn((await this.#api.getUserArn()) ?? '');
    } catch (error) {
      return accountOfDenied(error);
    }
  }

  async #queue(): Promise<PrerequisiteFacts['queue']> {
    this.#onProgress('asking SQS for the queue');
    const { question, queue } = this.#targets;
    return this.#ask('GetQueueAttributes', sqs, async () =>
      attributesIn(await this.#api.getQueueAttributes(question.queueUrl), queue),
    );
  }

  async #permissions(
    role: PrerequisiteFacts['role'],
    queue: PrerequisiteFacts['queue'],
  ): Promise<PrerequisiteFacts['permissions']> {
    if (role.kind === 'missing') {
      return { kind: 'missing' };
    }
    this.#onProgress('asking IAM what the role may do');
    const { question, queue: parsed } = this.#targets;
    const keyId = queue.kind === 'told' ? queue.value.KmsMasterKeyId : undefined;
    const key = encryptionKey(keyId, parsed);
    const keyArn = key.kind === 'customer' ? key.arn : undefined;
    return this.#ask('SimulatePrincipalPolicy', iam, async () => {
      const decisions = new Map<string, PermissionDecision>();
      for (const asked of permissionQuestions(printQueueArn(parsed), keyArn)) {
        for (const answer of await this.#api.simulate({ roleArn: question.roleArn, ...asked })) {
          const {
            EvalActionName: action = '',
            EvalDecision: decision,
            MissingContextValues: missing,
          } = answer;
          decisions.set(action.toLowerCase(), permissionDecision(decision, (missing ?? []).length > 0));
        }
      }
      return decisions;
    });
  }

  #isElsewhere(): boolean {
    return this.#awsAccountId !== undefined && this.#awsAccountId !== this.#targets.role.awsAccountId;
  }

  /** @param action what is done, as IAM names it */
  async #ask<Value>(action: string, service: AwsService, call: () => Promise<Value>): Promise<Told<Value>> {
    try {
      return { kind: 'told', value: await call() };
    } catch (error) {
      if (/NoSuchEntity|QueueDoesNotExist|NonExistentQueue/.test(textOf(error).name)) {
        return { kind: 'missing' };
      }
      const failure = this.#explain(error, action, service);
      if (hopeless.has(failure.code)) {
        throw new AwsFailed(failure);
      }
      if (failure.code === 'access-denied' && service === iam) {
        this.#awsAccountId ??= accountOfDenied(error);
      }
      this.#failure ??= failure;
      return { kind: 'unchecked', reason: failure.reason, advice: failure.advice };
    }
  }

  #explain(error: unknown, action: string, service: AwsService): CloudFailure {
    const { usesProgram } = this.#api;
    return explainAwsFailure(error, { action, profile: this.#profile, usesProgram, service });
  }
}

/** Where AWS denies a call it begins with who asked. Nothing else of its words is used. */
function accountOfDenied(error: unknown): string | undefined {
  return accountIn(/^User: (\S+)/.exec(textOf(error).message)?.[1] ?? '');
}

function accountIn(arn: string): string | undefined {
  return /^arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(arn)?.[1];
}
