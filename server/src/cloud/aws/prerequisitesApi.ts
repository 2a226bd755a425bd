/**
 * The calls of IAM and SQS that are needed to check the prerequisites of an integration, in the words of their APIs.
 * Nothing in an answer is certain to be there. Every call may reject with whatever the SDK of AWS throws.
 */
export interface PrerequisitesApi {
  /** The profile that was asked for, where no file has it. */
  readonly missingProfile: string | undefined;
  /** Whether the profile gets its credentials from a program. */
  readonly usesProgram: boolean;
  /** Gets credentials; gives the AWS account that they belong to, where they come with it. */
  signIn(): Promise<string | undefined>;
  /** @param roleName without its path: IAM knows one role of a name */
  getRole(roleName: string): Promise<RoleAnswer | undefined>;
  /** The ARN of the user that asks; a role has none, and is refused. */
  getUserArn(): Promise<string | undefined>;
  /** What the policies of a role allow. The answers are those of all pages. */
  simulate(question: SimulationQuestion): Promise<readonly SimulationAnswer[]>;
  /** All attributes of a queue. It is asked at the address of SQS in the region, whatever the URL says. */
  getQueueAttributes(queueUrl: string): Promise<Readonly<Record<string, string>> | undefined>;
  close(): void;
}

export interface RoleAnswer {
  readonly Arn?: string | undefined;
  /** In percent-encoding. */
  readonly AssumeRolePolicyDocument?: string | undefined;
}

export interface SimulationQuestion {
  readonly roleArn: string;
  /** As IAM names them: `sqs:ReceiveMessage`. */
  readonly actions: readonly string[];
  /** An ARN, or `*` for actions that have no resources. */
  readonly resource: string;
}

export interface SimulationAnswer {
  readonly EvalActionName?: string | undefined;
  /** `allowed`, `implicitDeny` or `explicitDeny`. */
  readonly EvalDecision?: string | undefined;
  /** Keys of conditions that the simulation knows no value of. */
  readonly MissingContextValues?: readonly string[] | undefined;
}
