import { laceworkPrincipal } from './trustPolicy';

/** The property of a role (`AWS::IAM::Role`) in a CloudFormation template in YAML. */
export function trustPolicyCloudFormation(externalId: string): string {
  return `AssumeRolePolicyDocument:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal:
        AWS: ${quoteForYaml(laceworkPrincipal)}
      Action: sts:AssumeRole
      Condition:
        StringEquals:
          sts:ExternalId: ${quoteForYaml(externalId)}
`;
}

/** JSON strings are YAML, as long as they hold no character that YAML calls unprintable. */
function quoteForYaml(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/gu, (character) => {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16);
    return codePoint.length > 4 ? `\\U${codePoint.padStart(8, '0')}` : `\\u${codePoint.padStart(4, '0')}`;
  });
}
