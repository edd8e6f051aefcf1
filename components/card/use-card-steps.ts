import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Failure } from '../../utils/core/failure.ts';
import { LOADING_DELAY } from '../../utils/core/limits.ts';
import type { EntityId } from '../../utils/core/model.ts';
import type { Card, Choice, MentionReason } from '../../utils/core/view.ts';
import { toFailure } from '../shared/to-failure.ts';

/** One thing that the frame shows. `name` is what was asked for. */
export type CardStep =
  | CardOffer
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure; readonly retry: () => void };

/** What the frame shows now. */
export type CardState =
  /** Not yet worth a word. */
  { readonly kind: 'waiting' } | { readonly kind: 'loading' } | ShownState;

/** `current`, reached by way of `earlier`: nearest last, each of them a card or choices. */
export type ShownState = { readonly kind: 'shown'; readonly earlier: readonly CardStep[]; readonly current: CardStep };

export type CardSteps = {
  readonly state: CardState;
  /** Another entity in the same frame. What is shown stays until its card is there. */
  readonly open: (entityId: EntityId) => void;
  /** To the step before; at the first one nothing happens. */
  readonly back: () => void;
  /** Tells why something that was asked of this card failed, with a way to ask again. */
  readonly fail: (error: unknown, card: Card, retry: () => void) => void;
};

/** Whom to show: one entity; or, for a name of several, what to choose from. */
export type CardOffer =
  | {
      readonly kind: 'card';
      readonly card: Card;
      /** Others whose names stand in the words that the card was opened from. Empty for a card opened in its place. */
      readonly inner: readonly Choice[];
      /** Why those words are a mention of it, or `null`. */
      readonly reason: MentionReason | null;
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/**
 * The steps of a reader through one frame. Of several questions under way only the last one's answer is shown.
 *
 * @param surface - The name as the page wrote it.
 * @param redeem - Asked once, at the start.
 */
export function useCardSteps(
  surface: string,
  redeem: () => Promise<CardOffer>,
  getCard: (entityId: EntityId) => Promise<Card | null>,
): CardSteps {
  const [state, setState] = useState<CardState>({ kind: 'waiting' });
  const turn = useRef(0);

  const ask = async (name: string, load: () => Promise<CardOffer | null>, earlier: readonly CardStep[]) => {
    turn.current += 1;
    const mine = turn.current;
    const show = (current: CardStep) => {
      if (mine === turn.current) setState({ kind: 'shown', earlier, current });
    };
    try {
      show((await load()) ?? { kind: 'missing', name });
    } catch (error) {
      show({ kind: 'failed', name, failure: toFailure(error), retry: () => ask(name, load, earlier) });
    }
  };

  // A layout effect: others wait for a frame to be painted, and ours isn't shown yet.
  useLayoutEffect(() => {
    ask(surface, redeem, []);
    const timer = setTimeout(() => {
      setState((now) => (now.kind === 'waiting' ? { kind: 'loading' } : now));
    }, LOADING_DELAY);
    return () => {
      clearTimeout(timer);
      turn.current += 1; // Whatever is still under way comes too late.
    };
  }, []);

  return {
    state,
    open: (entityId) => {
      if (state.kind !== 'shown') return;
      const load = async () => toOffer(await getCard(entityId));
      ask(nameIn(state.current, entityId) ?? surface, load, [...state.earlier, state.current]);
    },
    back: () => {
      turn.current += 1;
      setState(stepBack);
    },
    fail: (error, card, retry) => {
      turn.current += 1;
      const current: CardStep = { kind: 'failed', name: card.name, failure: toFailure(error), retry };
      setState((now) => (now.kind === 'shown' ? { kind: 'shown', earlier: pathTo(now), current } : now));
    },
  };
}

function toOffer(card: Card | null): CardOffer | null {
  return card && { kind: 'card', card, inner: [], reason: null };
}

/** What `step` calls an entity that it leads to, or `null`. */
function nameIn(step: CardStep, entityId: EntityId): string | null {
  if (step.kind === 'choices') return step.choices.find((choice) => choice.entityId === entityId)?.name ?? null;
  if (step.kind !== 'card') return null;
  const relation = step.card.relations.find((neighbour) => neighbour.entityId === entityId);
  if (relation) return relation.name;
  const inner = step.inner.find((choice) => choice.entityId === entityId);
  if (inner) return inner.name;
  for (const { statement } of step.card.facts) {
    const mention = statement.mentions.find(({ candidates }) => candidates[0] === entityId);
    if (mention) return statement.text.slice(mention.span.start, mention.span.end);
  }
  return null;
}

function stepBack(now: CardState): CardState {
  const current = now.kind === 'shown' ? now.earlier.at(-1) : undefined;
  return now.kind === 'shown' && current ? { kind: 'shown', earlier: now.earlier.slice(0, -1), current } : now;
}

/** The steps that a next one may go back to: nobody goes back to a failure. */
function pathTo({ earlier, current }: ShownState): readonly CardStep[] {
  return current.kind === 'failed' ? earlier : [...earlier, current];
}
