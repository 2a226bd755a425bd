import * as fc from 'fast-check';
import { placeNumbers, type PlaceNumbers } from '../lsp/anyDocument/place';
import { hostileTexts } from './hostileTexts';
import { typedChanges, type Typed } from './serverCase';

/** One thing that somebody does in an editor with one of the documents of a session. */
export type Action =
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'type'; readonly typed: readonly Typed[] }
  | { readonly kind: 'ask'; readonly place: PlaceNumbers; readonly isImpatient: boolean }
  | { readonly kind: 'save' | 'close' }
  | { readonly kind: 'settings'; readonly settings: unknown };

export interface Step {
  /** Which of the documents. */
  readonly document: number;
  readonly action: Action;
}

const settings = fc.record({
  inlayHints: fc.record({ enabled: fc.boolean() }),
  rules: fc.dictionary(
    fc.constantFrom('unknown-key', 'duplicate-key', 'invalid-json', '__proto__', 'none'),
    fc.constantFrom('error', 'hint', 'off', 'loud', 7),
  ),
});

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open'), text: hostileTexts }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('type'),
      typed: fc.array(typedChanges, { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('ask'), place: placeNumbers, isImpatient: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('save', 'close') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settings'), settings }) },
);

/** What somebody does who edits several mapping files at once. */
export const steps: fc.Arbitrary<Step> = fc.record({ document: fc.nat(3), action: actions });
