/** The parts of the ARN of an IAM role. */
export interface RoleArn {
  readonly partition: string;
  readonly awsAccountId: string;
  /** `/`, or `/…/`. */
  readonly path: string;
  readonly name: string;
}

const form = /^arn:(aws[a-z-]*):iam::([0-9]{12}):role(\/(?:[!-~]*\/)?)([\w+=,.@-]{1,64})$/;

/** AWS IAM API: path and name of a role, of which the path has at most 512 characters. */
const longestPath = 512;

/** Reads the ARN of a role as AWS defines it (AWS IAM API, `Role`); nothing for any other text. */
export function parseRoleArn(text: string): RoleArn | undefined {
  const [, partition = '', awsAccountId = '', path = '', name = ''] = form.exec(text) ?? [];
  return name === '' || path.length > longestPath ? undefined : { partition, awsAccountId, path, name };
}

/**
 * What the API of Lacework takes as `roleArn` (its OpenAPI description): stricter than AWS in the names of roles, and
 * without the partitions that have two hyphens.
 */
const takenByLacework =
  /^arn:aws(-[a-zA-Z]+)?:iam:([a-zA-Z0-9-_]+)?:([0-9]{12}):([a-zA-Z0-9_-]+)([/:][a-zA-Z0-9_-]+)*$/;

export function isRoleArnTakenByLacework(text: string): boolean {
  return takenByLacework.test(text);
}
