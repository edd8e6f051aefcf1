import type { EntityId } from '../../utils/core/model.ts';
import { hostParentFor } from '../../utils/dom/card-host.ts';
import type { WalkStep } from '../../utils/dom/mention-walk.ts';
import { boxesOf } from '../../utils/dom/placed-mention.ts';
import type { Shield } from '../../utils/dom/shield.ts';
import { WalkLine } from '../../utils/dom/walk-line.ts';
import type { Ask, PageProtocol, WalkPortMessage } from '../../utils/messages/protocol.ts';
import { CARD_ORIGIN, CARD_URL, orderToken } from './card-port.ts';

export type WalkTellerOptions = {
  readonly ask: Ask<PageProtocol>;
  /** The entities of the page. */
  readonly present: () => readonly EntityId[];
  readonly shield: Shield;
  readonly signal: AbortSignal;
};

/** Tells where a walk is, to eye and screen reader. */
export type WalkTeller = {
  /** @param step - `null`: nowhere to go on this page. */
  readonly tell: (step: WalkStep | null) => void;
  readonly end: () => void;
};

/**
 * What is told stands in a frame of ours, not in the page or a root of its own: a page can read both, and what our sources
 * know of a name is none of its business.
 */
export function createWalkTeller({ ask, present, shield, signal }: WalkTellerOptions): WalkTeller {
  let shown: { readonly line: WalkLine; readonly port: MessagePort; readonly release: () => void } | null = null;
  let turn = 0;

  const end = () => {
    turn++;
    shown?.line.remove();
    shown?.port.close();
    shown?.release();
    shown = null;
  };
  const lineIn = (parent: Element) => {
    if (shown?.line.isSound && shown.line.parent === parent) return shown;
    end();
    const { port1: port, port2: theirs } = new MessageChannel();
    const begin: WalkPortMessage = { kind: 'walk' };
    const line = new WalkLine(parent, `${CARD_URL}#walk`, (frame) => frame.postMessage(begin, CARD_ORIGIN, [theirs]));
    shown = { line, port, release: shield.guard(line.host, () => {}) };
    return shown;
  };

  signal.addEventListener('abort', end);
  return {
    tell: async (step) => {
      const { line, port } = lineIn(step ? hostParentFor(step.mention.element) : document.documentElement);
      line.show(step ? boxesOf(step.mention.range) : []);
      const now = ++turn;
      const say = (message: WalkPortMessage) => port.postMessage(message);
      if (!step) return say({ kind: 'nothing' });
      const token = await orderToken(ask, step.mention, present());
      if (token && now === turn) say({ kind: 'step', token, surface: step.mention.surface, at: step.at, of: step.of });
    },
    end,
  };
}
