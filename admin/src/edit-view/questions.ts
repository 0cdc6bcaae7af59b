import type { UnpublishedAnswer } from '../../../server/src/api/contracts/publish-together';
import type { Version } from '../../../server/src/api/contracts/versions';

/** What an editor is asked before something is saved or published. */
export type Question =
  | { about: 'overwriting'; version: Version; byMe: boolean; address: string; publishing: boolean }
  | { about: 'publishing-together'; found: UnpublishedAnswer['data']; articles: number };

/** `published`: the editor had the linked entries published, and what was asked about is to go on. */
export type Answer = 'cancel' | 'go on' | 'published';

interface Asked {
  question: Question;
  answer: (answer: Answer) => void;
}

/** How long a look at the server may take before the editor is told, in milliseconds. */
const unnoticed = 700;

/** One question at a time, from actions of Strapi's views, which cannot draw, to a dialog that stands beside them. */
export const openQuestions = () => {
  const listeners = new Set<() => void>();
  let asked: Asked | null = null;
  let slow = false;
  const tell = () => listeners.forEach((listener) => listener());

  return {
    /**
     * Asks, and takes the focus back to where it was when the editor has given up.
     * @returns the answer; 'go on' where nothing can be asked, since a view has no place for it
     */
    async ask(question: Question): Promise<Answer> {
      if (listeners.size === 0) return 'go on';
      const { activeElement } = document;
      asked?.answer('cancel');
      const answer = await new Promise<Answer>((resolve) => {
        asked = {
          question,
          answer: (given) => {
            asked = null;
            tell();
            resolve(given);
          },
        };
        tell();
      });
      if (answer === 'cancel' && activeElement instanceof HTMLElement) {
        // Behind an open dialog nothing takes the focus.
        requestAnimationFrame(() => activeElement.focus());
      }
      return answer;
    },
    /** Waits for an answer of the server; what takes long shows meanwhile. */
    async check<Found>(found: Promise<Found>): Promise<Found> {
      const timer = setTimeout(() => {
        slow = true;
        tell();
      }, unnoticed);
      try {
        return await found;
      } finally {
        clearTimeout(timer);
        if (slow) {
          slow = false;
          tell();
        }
      }
    },
    current: (): Asked | null => asked,
    isAsking: (): boolean => asked !== null,
    isSlow: (): boolean => slow,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) asked?.answer('cancel');
      };
    },
  };
};

export type Questions = ReturnType<typeof openQuestions>;
