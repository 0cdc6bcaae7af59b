/**
 * Lets those who ask while a reading is under way share the next one. Nobody gets an answer that was begun before they
 * asked, and so an older one than if they had asked alone.
 * @returns the same reading, for many at once
 */
export const sharedByWaiting = <Answer>(read: () => Promise<Answer>): (() => Promise<Answer>) => {
  let current: Promise<unknown> | null = null;
  let next: Promise<Answer> | null = null;

  const begin = (): Promise<Answer> => {
    const answer = read();
    const ended = answer.then(
      () => undefined,
      () => undefined,
    );
    current = ended;
    void ended.then(() => {
      if (current === ended) current = null;
    });
    return answer;
  };

  return () => {
    if (!current) return begin();
    next ??= current.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
};
