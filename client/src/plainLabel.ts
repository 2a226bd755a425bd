import { shorten } from '../../server/src/core/text/quote';

/** A name from a file or from AWS as a label of VS Code: on one line, and without icons, which `$(name)` stands for. */
export function plainLabel(name: string): string {
  return shorten(name, 100).replaceAll('$(', '\\$(');
}
