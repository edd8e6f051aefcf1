import type { Summary } from './sample.ts';

/** A table in Markdown, with a blank line before it. The first column is text, the others are set to the right. */
export function toTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index === 0 ? '---' : '---:'));
  return ['', line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** `p50 / p95`, in the unit that the column names. */
export function toPair({ p50, p95 }: Summary): string {
  return `${toFigure(p50)} / ${toFigure(p95)}`;
}

/** How many times as much the one is as the other: `0.4 ×`. */
export function toRatio(one: number, other: number): string {
  return `${toFigure(one / other)} ×`;
}

/** Two figures that count, more before the point: `0.042`, `4.2`, `42`, `4,213`. */
export function toFigure(value: number): string {
  if (Math.abs(value) >= 10) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(2)));
}

/** Bytes as `1.2 kB` or `1.2 MB`, by the thousand. */
export function toSize(bytes: number): string {
  return bytes >= 1_000_000 ? `${toFigure(bytes / 1_000_000)} MB` : `${toFigure(bytes / 1000)} kB`;
}
