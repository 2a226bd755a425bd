import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { tokenSchema } from './bodySchemas';
import { checkBody } from './checkBody';
import type { EmulatedLacework, EmulatedUser } from './laceworkOrganization';
import { Refused } from './refused';

/** Who asks, and for which part of the organization. */
export interface Caller {
  readonly user: EmulatedUser;
  /** The Lacework account that is meant; missing where it is the organization. */
  readonly account: string | undefined;
}

/** Tokens and the headers that say what a request is for. */
export class Sessions {
  readonly #lacework: EmulatedLacework;
  readonly #now: () => number;
  readonly #tokens = new Map<string, { readonly user: EmulatedUser; readonly expiresAt: number }>();

  /** @param now In milliseconds since 1970. */
  constructor(lacework: EmulatedLacework, now: () => number) {
    this.#lacework = lacework;
    this.#now = now;
  }

  /** @throws Refused where the key or the body is wrong. */
  issueToken(headers: IncomingHttpHeaders, body: Buffer) {
    const { keyId, expiryTime } = checkBody(tokenSchema, body);
    const secret = headers['x-lw-uaks'];
    if (secret === undefined) {
      throw new Refused(400, 'Access Key is null.');
    }
    const user = this.#lacework.users.find((each) => each.keyId === keyId && each.secret === secret);
    if (user === undefined) {
      throw new Refused(401, 'Unauthorized');
    }
    const token = `made-up-token-${randomUUID()}`;
    const expiresAt = this.#now() + Number(expiryTime) * 1000;
    this.#tokens.set(token, { user, expiresAt });
    return { expiresAt: new Date(expiresAt).toISOString(), token };
  }

  /** As if every token had expired. */
  revokeTokens(): void {
    this.#tokens.clear();
  }

  /**
   * Who asks. The vendor documents `Bearer` before the token, and its own clients leave it out.
   *
   * @throws Refused where the token is no good or the user may not do so.
   */
  caller(headers: IncomingHttpHeaders): Caller {
    const [, token = ''] = /^(?:Bearer +)?(.*)$/i.exec(headers.authorization ?? '') ?? [];
    const session = this.#tokens.get(token);
    if (session === undefined || session.expiresAt <= this.#now()) {
      throw new Refused(401, 'Unauthorized');
    }
    const { user } = session;
    const { isOrganization, primaryAccount, accounts } = this.#lacework;
    if (String(headers['org-access']).toLowerCase() === 'true') {
      if (user.kind !== 'organization-administrator' || !isOrganization) {
        throw new Refused(403, 'Unauthorized Access');
      }
      return { user, account: undefined };
    }
    const wanted = headers['account-name'];
    const own = user.accounts?.[0] ?? primaryAccount;
    const meant = (typeof wanted === 'string' ? wanted : own).toLowerCase();
    const account = accounts.find(({ name, isEnabled }) => name.toLowerCase() === meant && isEnabled)?.name;
    if (account === undefined || user.accounts?.includes(account) === false) {
      throw new Refused(403, 'Unauthorized Access');
    }
    return { user, account };
  }
}
