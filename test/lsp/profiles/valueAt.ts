import { propertyOf } from '../../../server/src/lsp/propertyOf';

/** What is at a path such as `textDocument.hover.contentFormat`, if anything. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => propertyOf(inner, name), value);
}
