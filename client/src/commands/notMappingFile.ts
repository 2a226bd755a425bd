import { setLanguage } from './setLanguage';
import type { CommandContext } from './commandContext';

/** Gives the file in the active editor back to VS Code's JSON support, and remembers it. */
export const notMappingFile = ({ choices }: CommandContext): Promise<void> => setLanguage(choices, 'json');
