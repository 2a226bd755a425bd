/**
 * The forms of AWS identifiers (AWS Organizations API). Those of random letters and digits have to hold a digit
 * here, so that words such as `ou-prod-frankfurt` do not count.
 */
const identifiers: readonly (readonly [what: string, form: RegExp])[] = [
  ['an AWS account ID', /^(?:[0-9]{12}|[0-9]{4}-[0-9]{4}-[0-9]{4})$/],
  ['the ID of an organizational unit', /^ou-[0-9a-z]{4,32}-(?=[a-z]*[0-9])[0-9a-z]{8,32}$/],
  ['the ID of an AWS organization root', /^r-(?=[a-z]*[0-9])[0-9a-z]{4}$/],
  ['the ID of an AWS organization', /^o-(?=[a-z]*[0-9])[0-9a-z]{10,32}$/],
  ['an ARN', /^arn:/],
];

/** What kind of AWS identifier a text is: "an ARN". */
export function awsIdentifierKind(text: string): string | undefined {
  return identifiers.find(([, form]) => form.test(text))?.[0];
}
