import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';

/**
 * What Lacework says as a label of VS Code, in which nothing is blotted out, as GUIDs and external IDs are to be read: on
 * one line, and without icons, which `$(name)` stands for.
 */
export function wholeLabel(text: string): string {
  return escapeInvisible(text).slice(0, 500).replaceAll('$(', '\\$(');
}
