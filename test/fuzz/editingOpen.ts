import * as fc from 'fast-check';
import { placeNumbers, type PlaceNumbers } from '../lsp/anyDocument/place';
import { largeOrganization } from '../unit/facts/largeOrganization';

/** What somebody changes in a long document, with numbers that name a place in any text. */
export type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly added: string }
  | { readonly kind: 'paste'; readonly at: number; readonly ids: readonly string[] }
  | { readonly kind: 'deleteLines'; readonly at: number; readonly lines: number };

/** One thing that somebody does with a document that stays open. */
export type OpenStep =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo'; readonly edits: number }
  | { readonly kind: 'ask'; readonly place: PlaceNumbers; readonly question: number }
  | { readonly kind: 'askAll'; readonly place: PlaceNumbers; readonly isImpatient: boolean }
  | { readonly kind: 'save' };

/** An organization, and a mapping file with more than 10,000 IDs of it. */
export const { inventory: largeInventory, mapping: largeText } = largeOrganization(12_500);

/** More than there are characters. */
const anywhere = fc.nat(10_000_000);

const places: fc.Arbitrary<PlaceNumbers> = fc
  .record({ near: placeNumbers, at: anywhere, anchor: anywhere })
  .map(({ near, ...far }) => ({ ...near, ...far }));

/** IDs that are listed already, that the organization has and that it has not. */
const ids = fc.oneof(
  fc.constantFrom(...largeInventory.accounts.map(({ id }) => id)),
  fc.nat(899_999_999).map((number) => String(100_000_000_000 + number * 1000)),
);

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type'),
      at: anywhere,
      added: fc.constantFrom('0', '7', 'a', '"', ',', ':', '[', ']', '{', '}', '\\', '/', ' ', '\n'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste'),
      at: anywhere,
      ids: fc.array(ids, { minLength: 1, maxLength: 200 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('deleteLines'),
      at: anywhere,
      lines: fc.integer({ min: 1, max: 300 }),
    }),
  },
);

/** What somebody does who has a long mapping file open. */
export const openSteps: fc.Arbitrary<OpenStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit'),
      edits: fc.array(edits, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('undo'), edits: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('ask'), place: places, question: fc.nat(1000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('askAll'), place: places, isImpatient: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('save') }) },
);
