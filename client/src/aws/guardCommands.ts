import { serverCommands } from '../../../server/src/lsp/protocol';

type RunCommand = (command: string, parameters: unknown[]) => unknown;

/**
 * What uses credentials of AWS or of Lacework is refused in a workspace that is not trusted, whoever asks for it: VS Code
 * knows each command of the server as a command of its own, which keys, tasks and other extensions can run.
 */
export function guardCommands(
  isTrusted: () => boolean,
  refusals: { readonly aws: string; readonly lacework: string },
): (command: string, parameters: unknown[], next: RunCommand) => unknown {
  const guarded = new Map<string, string>([
    [serverCommands.pullAwsAccounts, refusals.aws],
    [serverCommands.checkAwsPrerequisites, refusals.aws],
    [serverCommands.fetchLaceworkAccounts, refusals.lacework],
  ]);
  return (command, parameters, next) => {
    const refusal = guarded.get(command);
    if (refusal !== undefined && !isTrusted()) {
      throw new Error(refusal);
    }
    return next(command, parameters);
  };
}
