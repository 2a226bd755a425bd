import { serverCommands } from '../../../server/src/lsp/protocol';

type RunCommand = (command: string, parameters: unknown[]) => unknown;

/**
 * What uses AWS credentials is refused in a workspace that is not trusted, whoever asks for it: VS Code knows each command of
 * the server as a command of its own, which keys, tasks and other extensions can run.
 */
export function guardCommands(
  isTrusted: () => boolean,
  refusal: string,
): (command: string, parameters: unknown[], next: RunCommand) => unknown {
  return (command, parameters, next) => {
    if (command === serverCommands.pullAwsAccounts && !isTrusted()) {
      throw new Error(refusal);
    }
    return next(command, parameters);
  };
}
