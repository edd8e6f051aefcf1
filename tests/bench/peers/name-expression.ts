/** One regular expression of all names, longest first, whole words only. */
export function createNameExpression(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  expression.exec(''); // Engines compile at the first use.
  return expression;
}

/** How many names it finds in `text`. */
export function findByExpression(expression: RegExp, text: string): number {
  return text.match(expression)?.length ?? 0;
}
