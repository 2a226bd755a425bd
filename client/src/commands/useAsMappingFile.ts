import { mappingLanguageId } from '../identifiers';
import { setLanguage } from './setLanguage';
import type { CommandContext } from './commandContext';

/** Makes the file in the active editor a mapping file, empty or not, and remembers it. */
export const useAsMappingFile = ({ choices }: CommandContext): Promise<void> =>
  setLanguage(choices, mappingLanguageId);
