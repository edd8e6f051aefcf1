/** Wraps every name in the page's text in a `<mark>`. Runs in the page, and so holds all that it needs. */
export function markNames(names: readonly string[]): void {
  const longestFirst = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // The walker was told to show nothing else.
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    for (const match of [...node.data.matchAll(expression)].reverse()) {
      const name = node.splitText(match.index);
      name.splitText(match[0].length);
      const mark = document.createElement('mark');
      name.replaceWith(mark);
      mark.append(name);
    }
  }
}
