/** The dotted line that ties a label to its date or count, as in the index of a book. Stands in a flex row. */
export function Leader() {
  return <span class="leader" aria-hidden="true" />;
}
