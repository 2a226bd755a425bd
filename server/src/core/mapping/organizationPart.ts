export type OrganizationPart = 'an organizational unit' | 'the root of an organization' | 'an organization';

const prefixes: ReadonlyMap<string, OrganizationPart> = new Map([
  ['ou', 'an organizational unit'],
  ['r', 'the root of an organization'],
  ['o', 'an organization'],
  ['root', 'the root of an organization'],
  ['organization', 'an organization'],
]);

/** The IDs of the AWS Organizations API: `ou-a1b2-c3d4e5f6`, `r-a1b2`, `o-a1b2c3d4e5`. */
const id = /^(?:(ou)-[0-9a-z]{4,32}-[0-9a-z]{8,32}|(r)-[0-9a-z]{4,32}|(o)-[0-9a-z]{10,32})$/i;
const arn = /^arn:[^:]*:organizations:[^:]*:[^:]*:(ou|root|organization)\//i;

/** What part of an AWS organization other than an account a text is the ID, the ARN or the path of. */
export function organizationPart(text: string): OrganizationPart | undefined {
  const trimmed = text.trim();
  const last = /^o-[^/]*\//i.test(trimmed) ? trimmed.split('/').filter(Boolean).at(-1) : trimmed;
  const [, ...groups] = id.exec(last ?? '') ?? arn.exec(trimmed) ?? [];
  return prefixes.get(groups.join('').toLowerCase());
}

/** The ID in a text that is the ID, the ARN or the path of a part of an AWS organization: its last piece. */
export function organizationPartId(text: string): string {
  return (text.split(/[/\s]/).filter(Boolean).at(-1) ?? '').toLowerCase();
}
