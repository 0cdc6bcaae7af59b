import { expect } from '@jest/globals';
import { answersFrom, deadKeys } from './answers';
import { emptyState, expectedAnswers } from './model';
import { type Site, applyToSite, clearSite } from './site';
import { type Step, applyToModel } from './steps';

/** Compares every answer of the site with the model's. */
const compare = async (site: Site, state: ReturnType<typeof emptyState>) => {
  for (const kind of ['draft', 'published'] as const) {
    const expected = expectedAnswers(state, kind);
    for (const [door, read] of Object.entries(answersFrom)) {
      expect({ door, kind, answers: await read(site, kind) }).toEqual({ door, kind, answers: expected });
    }
  }
  expect(await deadKeys(site)).toEqual([]);
};

/** Plays a history on an emptied site, and looks at every answer after each step. */
export const play = async (site: Site, history: Step[]): Promise<void> => {
  await clearSite(site);
  const state = emptyState();
  for (const step of history) {
    const move = applyToModel(state, step);
    if (move.outcome === 'skipped') continue;
    const answer = applyToSite(site, step, move);
    if (move.outcome === 'refused') await expect(answer).rejects.toThrow(/not linked/);
    else await answer;
    await compare(site, state);
  }
};
