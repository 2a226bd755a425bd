import { jsonName, parseTreeName } from './contestants';

/** What the ratio of ours to another server should be at most, at so many IDs. */
export interface Target {
  readonly figure: string;
  readonly to: string;
  /** For up to 1,000, for 10,000 and for 50,000 IDs. */
  readonly most: readonly [number, number, number];
}

/** The figures of the table. */
export const figures = {
  initialized: 'start → initialized, ms',
  firstProblems: 'start → first problems, ms',
  keystroke: 'keystroke → problems, p50, ms',
  keystrokeSlow: 'keystroke → problems, p95, ms',
  processor: 'main thread for a keystroke, p50, ms',
  completion: 'completion behind a keystroke, ms',
  hover: 'hover behind a keystroke, ms',
  codeLens: 'code lenses, ms',
  inlayHints: 'inlay hints of a screen, ms',
  symbols: 'symbols, ms',
  formatting: 'formatting, ms',
  fixAll: 'fix all, ms',
  memoryLoaded: 'memory after load, MB',
  memoryTyped: 'memory after typing, MB',
  bytes: 'sent for a keystroke, bytes',
} as const;

export const targets: readonly Target[] = [
  { figure: figures.firstProblems, to: jsonName, most: [0.9, 0.8, 0.6] },
  { figure: figures.keystroke, to: jsonName, most: [0.6, 0.15, 0.12] },
  { figure: figures.processor, to: jsonName, most: [0.6, 0.15, 0.12] },
  { figure: figures.keystroke, to: parseTreeName, most: [1.5, 0.5, 0.25] },
  { figure: figures.processor, to: parseTreeName, most: [1.5, 0.5, 0.25] },
  { figure: figures.completion, to: jsonName, most: [1, 0.3, 0.1] },
  { figure: figures.hover, to: jsonName, most: [1, 0.3, 0.1] },
  { figure: figures.memoryLoaded, to: jsonName, most: [1, 1, 0.8] },
];

export function mostAt({ most }: Target, ids: number): number {
  return ids <= 1000 ? most[0] : ids <= 10_000 ? most[1] : most[2];
}
