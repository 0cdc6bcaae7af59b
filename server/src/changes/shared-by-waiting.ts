/**
 * Lets those who ask while a reading is under way share the next one. Nobody gets an answer that was begun before they
 * asked, and so an older one than if they had asked alone.
 * @returns the same reading, for many at once
 */
export const sharedByWaiting = <Answer>(read: () => Promise<Answer>): (() => Promise<Answer>) => {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Answer> | null = null;

  const begin = (): Promise<Answer> => {
    next = null;
    const answer = read();
    current = answer.catch(() => undefined);
    return answer;
  };

  return () => (next ??= current.then(begin));
};
