import { chunksOf } from '../links/chunks';
import { entriesRead } from './loads';
import type { ResolverContext } from './resolving';

interface Batch<Answer> {
  documentIds: Set<string>;
  answers: Promise<Map<string, Answer>>;
}

/** Entries that one question is put about at once: as many as the largest page has, and within the limits of SQLite. */
const atOnce = 1000;

/**
 * GraphQL asks for a field of each entry of a list by itself. What one request asks with the same question is collected
 * here until all entries have been read, and put once, so that many entries take as many statements as one.
 * @param answerAll answers a question about several entries, by documentId
 * @returns how to ask it about one; undefined when there is no answer to it
 */
export const batched = <Question, Answer>(
  answerAll: (
    context: ResolverContext,
    question: Question,
    documentIds: string[],
  ) => Promise<Map<string, Answer>>,
) => {
  const waiting = new WeakMap<ResolverContext, Map<string, Batch<Answer>>>();

  const collect = (context: ResolverContext, question: Question, close: () => void): Batch<Answer> => {
    const documentIds = new Set<string>();
    const answer = async () => {
      await entriesRead(context);
      close();
      const answers = new Map<string, Answer>();
      for (const some of chunksOf([...documentIds], atOnce)) {
        for (const [documentId, one] of await answerAll(context, question, some))
          answers.set(documentId, one);
      }
      return answers;
    };
    return { documentIds, answers: answer() };
  };

  return async (
    context: ResolverContext,
    question: Question,
    documentId: string,
  ): Promise<Answer | undefined> => {
    const open = waiting.get(context) ?? new Map<string, Batch<Answer>>();
    waiting.set(context, open);
    const key = JSON.stringify(question);
    const batch = open.get(key) ?? collect(context, question, () => open.delete(key));
    open.set(key, batch);
    batch.documentIds.add(documentId);
    return (await batch.answers).get(documentId);
  };
};
