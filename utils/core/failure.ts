/**
 * What can go wrong, as the interface needs to tell it apart.
 *
 * - `store-unavailable`: IndexedDB can't be opened. `reason` is `full` (no space), `blocked` (another
 *   version of Duiding holds it), `newer` (written by a newer version) or `refused` (anything else:
 *   private window, damaged profile); `detail` is the browser's own message.
 * - `bad-pack`: a pack doesn't follow the format, at `path` of `file`.
 * - `names-not-compiled`: the names of large packs couldn't be made ready; `detail` is for the console.
 * - `no-answer`: the background didn't reply, twice.
 * - `no-longer-asked`: who asked is gone, or has asked anew meanwhile.
 * - `not-allowed`: this sender may not ask that.
 * - `card-expired`: a token that was used, is too old or belongs to another tab.
 * - `not-this-text`: a text holds too few of a document's sentences to be it: `held` of `all`.
 * - `cannot-run-here`: the browser keeps extensions out of this page.
 */
export type Failure =
  | { readonly kind: 'store-unavailable'; readonly reason: StoreTrouble; readonly detail: string }
  | {
      readonly kind: 'bad-pack';
      readonly file: string;
      /** From the file's root: `names[2].kind`. Empty for the file as a whole. */
      readonly path: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: 'names-not-compiled'; readonly detail: string }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-longer-asked' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'card-expired' }
  | { readonly kind: 'not-this-text'; readonly held: number; readonly all: number }
  | { readonly kind: 'cannot-run-here' };

export type StoreTrouble = 'full' | 'blocked' | 'newer' | 'refused';

/** A {@link Failure} on its way up. Anything else that is thrown is a bug. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(describe(failure), options);
    this.failure = failure;
  }
}

/** For consoles and logs; readers get a sentence from `utils/i18n`. */
function describe(failure: Failure): string {
  switch (failure.kind) {
    case 'store-unavailable':
      return `The store can't be opened (${failure.reason}): ${failure.detail}`;
    case 'bad-pack':
      return `${failure.file}${failure.path && ` at ${failure.path}`}: expected ${failure.expected}, found ${failure.found}`;
    case 'names-not-compiled':
      return `The names of the packs couldn't be compiled: ${failure.detail}`;
    default:
      return failure.kind;
  }
}
