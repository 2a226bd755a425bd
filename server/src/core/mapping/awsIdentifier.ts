/** The forms of AWS identifiers (AWS Organizations API); the groups are the parts made of random letters and digits. */
const identifiers: readonly (readonly [what: string, form: RegExp])[] = [
  ['an AWS account ID', /^(?:[0-9]{12}|[0-9]{4}-[0-9]{4}-[0-9]{4})$/],
  ['the ID of an organizational unit', /^ou-([0-9a-z]{4,32})-([0-9a-z]{8,32})$/],
  ['the ID of an AWS organization root', /^r-([0-9a-z]{4,32})$/],
  ['the ID of an AWS organization', /^o-([0-9a-z]{10,32})$/],
  ['an ARN', /^arn:/],
];

/** What kind of AWS identifier a text certainly is: "an ARN". Words in the form of one, `ou-prod-frankfurt`, are none. */
export function awsIdentifierKind(text: string): string | undefined {
  for (const [what, form] of identifiers) {
    const [whole, ...parts] = form.exec(text) ?? [];
    if (whole !== undefined && (parts.length === 0 || parts.some(looksRandom))) {
      return what;
    }
  }
  return undefined;
}

/** What kind of AWS identifier a text has the form of, be it a word or not. */
export function awsIdentifierForm(text: string): string | undefined {
  return identifiers.find(([, form]) => form.test(text))?.[0];
}

/** Letters and digits alternate in words less often: `marketing2024`, `3rdparty1`. */
function looksRandom(part: string): boolean {
  const runs = part.match(/[a-z]+|[0-9]+/g) ?? [];
  const longestRun = Math.max(...runs.map(({ length }) => length));
  return runs.length > 3 || (runs.length === 3 && longestRun <= longestRandomRun);
}

/** Of letters or of digits alone, in a part that has three of them. */
const longestRandomRun = 4;
