import type { CommandContext } from './commandContext';

/** Shows the log of this extension and of its language server; how much it tells is set by VS Code's own command. */
export const showLog = ({ client }: CommandContext): Promise<void> => {
  client.log.show();
  return Promise.resolve();
};
