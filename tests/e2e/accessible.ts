import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * @param page a page that shows what is to be judged
 * @param within a CSS selector of the part of the page that is ours; Strapi's own parts are not ours to mend
 * @returns what axe calls serious or critical there, each with the elements
 */
export async function seriousFaults(page: Page, within = 'main'): Promise<string[]> {
  // What fades in has little contrast until it is there; what turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
        )
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] })`,
  )) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
}
