// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

import { useAnswer } from '../../../components/shared/use-answer.ts';
import { FailureError } from '../../../utils/core/failure.ts';
import { happen, press, redraw, show, text } from '../show.tsx';

describe('useAnswer', () => {
  it('holds the earlier answer while it asks again', async () => {
    const answers: ((answer: string) => void)[] = [];
    const ask = () => new Promise<string>((resolve) => answers.push(resolve));
    await show(<Asker ask={ask} />);
    expect(text()).toBe('asking null');
    await happen(() => answers[0]?.('een'));
    expect(text()).toBe('answered een');
    await press('button', '');
    expect(text()).toBe('asking een');
    await happen(() => answers[1]?.('twee'));
    expect(text()).toBe('answered twee');
  });

  it('drops the answer to an earlier question', async () => {
    let late: (answer: string) => void = () => {};
    const first = () => new Promise<string>((resolve) => (late = resolve));
    const second = async () => 'twee';
    await show(<Asker ask={first} />);
    await redraw(<Asker ask={second} />);
    await happen(() => late('een'));
    expect(text()).toBe('answered twee');
  });

  it('forgets the answer once a question fails', async () => {
    const ask = vi
      .fn(async () => 'een')
      .mockResolvedValueOnce('nul')
      .mockRejectedValueOnce(new FailureError({ kind: 'not-allowed' }));
    await show(<Asker ask={ask} />);
    await press('button', '');
    expect(text()).toBe('failed not-allowed');
    await press('button', '');
    expect(text()).toBe('answered een');
  });
});

function Asker({ ask }: { readonly ask: () => Promise<string> }) {
  const [state, askAgain] = useAnswer(ask);
  return (
    <>
      <button type="button" onClick={askAgain} />
      {state.kind}{' '}
      {state.kind === 'answered' ? state.answer : state.kind === 'failed' ? state.failure.kind : String(state.before)}
    </>
  );
}
