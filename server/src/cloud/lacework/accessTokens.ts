import { CloudError } from '../cloudError';
import type { Clock } from './clock';
import type { LaceworkCredentials } from './credentials';
import { explainAnswer } from './explainAnswer';
import { parseBody } from './parseBody';
import { toCloudError, type LaceworkRequests, type Purpose } from './laceworkRequests';
import { Secret } from './secret';

/** In seconds; Lacework allows up to a day. */
const lifetime = 3600;
/** In milliseconds, before its end, when a token is no longer used: a request takes time, too. */
const margin = 60_000;

interface Token {
  readonly secret: Secret;
  /** By the clock of this computer, which may differ from that of Lacework. */
  readonly endsAt: number;
}

/** Access tokens for an API key; one for all requests as long as it lasts. */
export class AccessTokens {
  readonly #url: string;
  readonly #key: LaceworkCredentials['key'];
  readonly #requests: LaceworkRequests;
  readonly #clock: Clock;
  #current: Promise<Token> | undefined;

  /** @param url Of the server, without a path. */
  constructor(url: string, { key, token }: LaceworkCredentials, requests: LaceworkRequests, clock: Clock) {
    this.#url = url;
    this.#key = key;
    this.#requests = requests;
    this.#clock = clock;
    if (token !== undefined) {
      this.#current = Promise.resolve({ secret: token, endsAt: Infinity });
    }
  }

  /** @throws CloudError where there is none to be had. */
  async token(): Promise<Secret> {
    const used = this.#current;
    const token = await used?.catch(() => undefined);
    if (token !== undefined && token.endsAt - margin > this.#clock.now()) {
      return token.secret;
    }
    if (this.#current === used) {
      this.#current = this.#issue();
    }
    return (await (this.#current ?? this.#issue())).secret;
  }

  /**
   * What to do about a token that Lacework does not accept.
   *
   * @returns Whether there may be another.
   */
  async reject(rejected: Secret): Promise<boolean> {
    const current = await this.#current?.catch(() => undefined);
    if (current?.secret === rejected) {
      this.#current = undefined;
    }
    return this.#key !== undefined;
  }

  async #issue(): Promise<Token> {
    const key = this.#key;
    if (key === undefined) {
      throw new CloudError(
        'no-credentials',
        'Lacework was not asked: there is no API key.',
        'Set LW_API_KEY and LW_API_SECRET, or name a profile.',
      );
    }
    const askedAt = this.#clock.now();
    const purpose: Purpose = {
      failed: 'Signing in to Lacework failed',
      secrets: [key.secret],
      isForOrganization: false,
      isSignIn: true,
    };
    const answer = await this.#requests.send(
      {
        method: 'POST',
        url: `${this.#url}/api/v2/access/tokens`,
        headers: { 'Content-Type': 'application/json', 'X-LW-UAKS': key.secret.reveal() },
        body: JSON.stringify({ keyId: key.id, expiryTime: lifetime }),
      },
      purpose,
    );
    if (answer.status === 401) {
      throw toCloudError(explainAnswer(answer, purpose), purpose, false);
    }
    const body = parseBody(answer);
    const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
    if (typeof token !== 'string' || !/^[\x21-\x7E]+$/.test(token)) {
      throw toCloudError(
        {
          code: 'malformed-answer',
          reason: 'what answers is not Lacework as it is known: there is no token in its answer',
          advice: 'Check the name of the account, and whether a proxy answers in its place.',
        },
        purpose,
        false,
      );
    }
    return { secret: new Secret(token), endsAt: askedAt + lifetime * 1000 };
  }
}
