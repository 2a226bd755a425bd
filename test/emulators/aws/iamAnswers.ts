import type { EmulatedAws, EmulatedPermission, EmulatedRole } from './emulatedAws';

/** What IAM refuses with. */
export interface IamError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

/** XML, or a refusal; nothing for a call that the emulator does not know. */
export function answerIam(
  aws: EmulatedAws,
  action: string,
  input: URLSearchParams,
  pageSize: number,
): string | IamError | undefined {
  switch (action) {
    case 'GetRole': {
      const name = input.get('RoleName') ?? '';
      const role = aws.roles.find((each) => each.name === name);
      return role === undefined
        ? noSuchEntity(`The role with name ${name} cannot be found.`)
        : response(action, `<Role>${describe(aws, role)}</Role>`);
    }
    case 'GetUser': {
      const user = `<Path>/</Path><UserName>checker</UserName><UserId>AIDAMADEUPMADEUPMADE</UserId><CreateDate>2026-01-12T14:30:00Z</CreateDate><Arn>${userArn(aws)}</Arn>`;
      return response(action, `<User>${user}</User>`);
    }
    case 'SimulatePrincipalPolicy': {
      const role = aws.roles.find((each) => arnOf(aws, each) === input.get('PolicySourceArn'));
      return role === undefined
        ? noSuchEntity('Could not find entity in the request.')
        : response(action, simulate(role, input, pageSize));
    }
    default:
      return undefined;
  }
}

export function userArn({ accountId }: EmulatedAws): string {
  return `arn:aws:iam::${accountId}:user/checker`;
}

function noSuchEntity(message: string): IamError {
  return { code: 'NoSuchEntity', message, status: 404 };
}

function arnOf({ accountId }: EmulatedAws, { path, name }: EmulatedRole): string {
  return `arn:aws:iam::${accountId}:role${path}${name}`;
}

function describe(aws: EmulatedAws, role: EmulatedRole): string {
  const policy = encodeURIComponent(JSON.stringify(role.trustPolicy));
  return [
    `<Path>${role.path}</Path><RoleName>${role.name}</RoleName><RoleId>AROAMADEUPMADEUPMADE</RoleId>`,
    `<Arn>${arnOf(aws, role)}</Arn><CreateDate>2026-01-12T14:30:00Z</CreateDate>`,
    `<AssumeRolePolicyDocument>${policy}</AssumeRolePolicyDocument>`,
  ].join('');
}

function simulate(role: EmulatedRole, input: URLSearchParams, pageSize: number): string {
  const start = Number(input.get('Marker') ?? 0);
  const actions = [...input].filter(([name]) => name.startsWith('ActionNames.member.'));
  const resource = input.get('ResourceArns.member.1') ?? '*';
  const members = actions.slice(start, start + pageSize).map(([, action]) => {
    const missing = role.conditional?.[action];
    const has = (permissions: readonly EmulatedPermission[] = []) =>
      permissions.some(([what, where]) => fits(what, action) && fits(where, resource));
    const decision = has(role.denied)
      ? 'explicitDeny'
      : has(role.allowed) && missing === undefined
        ? 'allowed'
        : 'implicitDeny';
    const values = missing === undefined ? '' : `<member>${missing}</member>`;
    return `<member><EvalActionName>${action}</EvalActionName><EvalResourceName>${resource}</EvalResourceName><EvalDecision>${decision}</EvalDecision><MissingContextValues>${values}</MissingContextValues></member>`;
  });
  const end = start + pageSize;
  const more =
    end < actions.length
      ? `<IsTruncated>true</IsTruncated><Marker>${end}</Marker>`
      : '<IsTruncated>false</IsTruncated>';
  return `<EvaluationResults>${members.join('')}</EvaluationResults>${more}`;
}

function fits(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? text === pattern : text.startsWith(start) && text.endsWith(end);
}

function response(action: string, result: string): string {
  return `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>a1b2c3d4-0000-4000-8000-000000000000</RequestId></ResponseMetadata></${action}Response>`;
}
