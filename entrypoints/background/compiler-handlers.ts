import type { CompilerProtocol, Handlers } from '../../utils/messages/protocol.ts';
import type { CompilerSender } from './senders.ts';
import type { Services } from './services.ts';

/** Answers the document that compiles names. */
export function createCompilerHandlers({ compiler }: Services): Handlers<CompilerProtocol, CompilerSender> {
  return {
    namesCompiled: ({ failure }) => {
      compiler.end(failure);
      return null;
    },
  };
}
