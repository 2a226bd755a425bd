import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import type { AccessTokens } from './accessTokens';
import { cloudTrailData, cloudTrailType, type CloudAccount, type CloudTrailSettings } from './cloudAccount';
import type { LaceworkCredentials } from './credentials';
import type { HttpAnswer, HttpRequest } from './exchange';
import { explainAnswer } from './explainAnswer';
import { toCloudError, type LaceworkRequests, type Purpose } from './laceworkRequests';
import { readOrganizationInfo, type OrganizationInfo } from './organizationInfo';
import { parseBody } from './parseBody';
import { membersOf, readCloudAccount, readOneCloudAccount } from './readCloudAccount';
import type { Secret } from './secret';
import { readUserProfile, type UserProfile } from './userProfile';

/** What changes of an integration; `data` is what the API calls so. */
export interface CloudAccountChanges {
  readonly name?: string;
  readonly isEnabled?: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A call of the API. */
interface Call {
  readonly method: HttpRequest['method'];
  /** Below `/api/v2/`. */
  readonly path: string;
  readonly body?: object;
  readonly failed: string;
  readonly unknown?: string;
  readonly isForOrganization: boolean;
  /** The Lacework account that is asked; the one of the credentials if missing. */
  readonly laceworkAccount?: string;
}

const organizationAccess = { 'Org-Access': 'true' };

/** What a header carries to the server as it is: any other name would be that of another Lacework account, or of none. */
const sendableName = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * The Lacework API v2, as far as it is needed. Calls about integrations are for the organization unless they name a
 * Lacework account, the others for the Lacework account of the credentials. Each throws CloudError, and nothing else;
 * its code is `outcome-unknown` where a change may have taken effect nevertheless.
 */
export class LaceworkApi {
  /** Of the server, without a path. */
  readonly url: string;
  readonly #credentials: LaceworkCredentials;
  readonly #requests: LaceworkRequests;
  readonly #tokens: AccessTokens;

  constructor(
    url: string,
    credentials: LaceworkCredentials,
    requests: LaceworkRequests,
    tokens: AccessTokens,
  ) {
    this.url = url;
    this.#credentials = credentials;
    this.#requests = requests;
    this.#tokens = tokens;
  }

  async userProfile(): Promise<UserProfile> {
    const failed = 'Lacework could not be asked who this is';
    const call: Call = { method: 'GET', path: 'UserProfile', failed, isForOrganization: false };
    const data = await this.#data(call);
    if (data === undefined) {
      throw new CloudError(
        'not-found',
        `${failed}: it tells nothing of this user.`,
        'Use the key of another user.',
      );
    }
    return readUserProfile(data) ?? this.#malformed(call);
  }

  /** Whether the Lacework account is one of an organization; nothing where Lacework does not tell. */
  async organizationInfo(): Promise<OrganizationInfo | undefined> {
    const failed = 'Lacework could not be asked about the organization';
    const call: Call = { method: 'GET', path: 'OrganizationInfo', failed, isForOrganization: false };
    const data = await this.#data(call);
    return data === undefined ? undefined : (readOrganizationInfo(data) ?? this.#malformed(call));
  }

  /** @param type Such as `AwsCtSqs`; every type if missing. */
  listCloudAccounts(type?: string): Promise<CloudAccount[]> {
    const path = type === undefined ? 'CloudAccounts' : pathOf(type);
    const failed = 'The integrations could not be listed';
    return this.#list({ method: 'GET', path, failed, isForOrganization: true });
  }

  /**
   * What one Lacework account of the organization has. Those of the organization that are mapped to it are among them,
   * read-only: `isOrganization` tells them apart.
   *
   * @param type Such as `AwsCtSqs`.
   */
  async listCloudAccountsOf(laceworkAccount: string, type: string): Promise<CloudAccount[]> {
    const failed = 'The integrations of the Lacework account could not be listed';
    if (!sendableName.test(laceworkAccount)) {
      throw new CloudError(
        'rejected-request',
        `${failed}: no request can name ${quote(laceworkAccount)}.`,
        'Correct the name of the Lacework account.',
      );
    }
    const path = pathOf(type);
    return this.#list({ method: 'GET', path, failed, isForOrganization: false, laceworkAccount });
  }

  async cloudAccount(guid: string): Promise<CloudAccount> {
    const failed = 'The integration could not be read';
    const call: Call = { method: 'GET', path: pathOf(guid), failed, isForOrganization: true };
    const found = readOneCloudAccount(await this.#data(call));
    return found?.guid === guid ? found : this.#malformed(call);
  }

  /** Makes an integration with CloudTrail. Whether there is one of the same name is for the caller to know. */
  async createCloudTrail(name: string, settings: CloudTrailSettings): Promise<CloudAccount> {
    const call: Call = {
      method: 'POST',
      path: 'CloudAccounts',
      body: { name, type: cloudTrailType, enabled: 1, data: cloudTrailData(settings) },
      failed: 'The integration was not created',
      unknown: 'It is not known whether the integration was created',
      isForOrganization: true,
    };
    return readOneCloudAccount(await this.#data(call)) ?? this.#malformed(call);
  }

  /** Whether members of `data` that are not named stay as they are is undocumented. */
  async changeCloudAccount(
    guid: string,
    { name, isEnabled, data }: CloudAccountChanges,
  ): Promise<CloudAccount> {
    const call: Call = {
      method: 'PATCH',
      path: pathOf(guid),
      body: {
        ...(name === undefined ? {} : { name }),
        ...(isEnabled === undefined ? {} : { enabled: isEnabled ? 1 : 0 }),
        ...(data === undefined ? {} : { data }),
      },
      failed: 'The integration was not changed',
      unknown: 'It is not known whether the integration was changed',
      isForOrganization: true,
    };
    return readOneCloudAccount(await this.#data(call)) ?? this.#malformed(call);
  }

  async deleteCloudAccount(guid: string): Promise<void> {
    await this.#send({
      method: 'DELETE',
      path: pathOf(guid),
      failed: 'The integration was not deleted',
      unknown: 'It is not known whether the integration was deleted',
      isForOrganization: true,
    });
  }

  async #list(call: Call): Promise<CloudAccount[]> {
    const data = (await this.#data(call)) ?? [];
    return Array.isArray(data)
      ? data.flatMap((each: unknown) => readCloudAccount(each) ?? [])
      : this.#malformed(call);
  }

  /** The member `data` of the answer; nothing where Lacework has nothing (HTTP 204). */
  async #data(call: Call): Promise<unknown> {
    const answer = await this.#send(call);
    if (answer.status === 204) {
      return undefined;
    }
    const { data } = membersOf(parseBody(answer));
    return data ?? this.#malformed(call);
  }

  async #send(call: Call): Promise<HttpAnswer> {
    let token = await this.#tokens.token();
    let answer = await this.#sendWith(token, call);
    if (answer.status === 401 && (await this.#tokens.reject(token))) {
      token = await this.#tokens.token();
      answer = await this.#sendWith(token, call);
    }
    if (answer.status === 401) {
      const purpose = this.#purposeOf(call, token);
      throw toCloudError(explainAnswer(answer, purpose), purpose, false);
    }
    return answer;
  }

  #sendWith(token: Secret, call: Call): Promise<HttpAnswer> {
    const { method, path, body, isForOrganization, laceworkAccount = this.#credentials.subaccount } = call;
    const account = laceworkAccount === undefined ? {} : { 'Account-Name': laceworkAccount };
    return this.#requests.send(
      {
        method,
        url: `${this.url}/api/v2/${path}`,
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token.reveal()}`,
          'Content-Type': 'application/json',
          ...(isForOrganization ? organizationAccess : account),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
      this.#purposeOf(call, token),
    );
  }

  #purposeOf({ failed, unknown, isForOrganization }: Call, token: Secret): Purpose {
    const { key } = this.#credentials;
    return {
      failed,
      unknown,
      isForOrganization,
      isSignIn: false,
      secrets: key === undefined ? [token] : [token, key.secret],
    };
  }

  #malformed({ failed, unknown }: Call): never {
    throw toCloudError(
      {
        code: 'malformed-answer',
        reason: 'what answers is not Lacework as it is known: its answer cannot be read',
        advice: 'Check the name of the account, and whether a proxy answers in its place.',
      },
      { failed, unknown, isForOrganization: false, isSignIn: false, secrets: [] },
      true,
    );
  }
}

/** @param part A GUID or a type. */
function pathOf(part: string): string {
  return `CloudAccounts/${encodeURIComponent(part)}`;
}
