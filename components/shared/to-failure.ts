import { type Failure, FailureError } from '../../utils/core/failure.ts';

/**
 * What to tell the reader about anything that was thrown. What we don't expect is a bug: the console gets
 * it, and the reader is told the part that is sure, that there was no answer.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  console.error(error);
  return { kind: 'no-answer' };
}
