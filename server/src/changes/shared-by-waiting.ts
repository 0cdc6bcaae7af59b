/** Resolves when a reading has ended, well or not, or has taken too long: its connection may be dead, and others are not. */
const endedOrLate = (reading: Promise<unknown>, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, patience).unref();
    const end = () => {
      clearTimeout(late);
      resolve();
    };
    reading.then(end, end);
  });

/**
 * Lets those who ask while a reading is under way share the next one. Nobody gets an answer that was begun before they
 * asked, and so an older one than if they had asked alone.
 * @param patience milliseconds that the next reading waits for the one before
 * @returns the same reading, for many at once
 */
export const sharedByWaiting = <Answer>(
  read: () => Promise<Answer>,
  patience = 2_000,
): (() => Promise<Answer>) => {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Answer> | null = null;

  const begin = (): Promise<Answer> => {
    next = null;
    const answer = read();
    current = endedOrLate(answer, patience);
    return answer;
  };

  return () => (next ??= current.then(begin));
};
