/**
 * The seed of a property test: the same for everybody, so that a change is judged by itself; `TEST_SEED` names another
 * one, `TEST_SEED=random` looks for new counterexamples.
 */
export const seedOf = (usual: number): number => {
  const asked = process.env.TEST_SEED;
  if (asked === 'random') return Date.now() % 2 ** 31;
  return asked ? Number(asked) : usual;
};
