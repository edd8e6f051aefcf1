/** Work in small steps: it goes on when the next is asked for, so that something else may have its turn in between. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps in one go. */
export function takeSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
