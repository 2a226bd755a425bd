import type { Cost } from './drivenServer';

/** What a server did on one document: figures by what was measured, in the order of the table. */
export type Figures = ReadonlyMap<string, number | undefined>;

/** The figure that as many of the others are below, as a share of all. */
export function quantile(figures: readonly number[], share: number): number | undefined {
  return [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))];
}

export function timesOf(costs: readonly Cost[]): number[] {
  return costs.map(({ time }) => time);
}

export function processorOf(costs: readonly Cost[]): number[] {
  return costs.flatMap(({ processor }) => processor ?? []);
}

/** A figure of three digits, as people read it. */
export function shown(figure: number | undefined): string {
  if (figure === undefined || Number.isNaN(figure)) {
    return '–';
  }
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

/** A Markdown table; every column but the first is of numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, 4, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
