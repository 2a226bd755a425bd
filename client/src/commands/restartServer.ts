import type { CommandContext } from './commandContext';

/** Stops the language server if it runs, and starts it anew. */
export const restartServer = ({ client }: CommandContext): Promise<void> => client.restart();
