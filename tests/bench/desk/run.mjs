import { buildAll } from '../../run/build.mjs';
import { openHost } from '../host.mjs';
import { machine } from '../report.mjs';
import { atTheDesk } from './browser.mjs';
import { fillDesk } from './fill.mjs';
import { typingIn } from './typing.mjs';

// Usage: node tests/bench/desk/run.mjs
// How long the form of a long article takes to show a typed letter, with the panel beside it and without.
const rounds = 3;
const letters = 60;
const words = 20_000;
const names = 300;

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

await buildAll();
const { strapi, url, close } = await openHost({ serveAdminPanel: true });
try {
  const { account, article } = await fillDesk(strapi, { words, names });
  const delays = { without: [], with: [] };
  let request = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['without', 'with']) {
      await atTheDesk({ url, account, isPanelDrawn: side === 'with' }, async (page) => {
        const typed = await typingIn(page, { url, article, letters, waitsForPanel: side === 'with' });
        delays[side].push(...typed.delays);
        request = Math.max(request, typed.request);
      });
    }
  }
  const [without, beside] = [median(delays.without), median(delays.with)];
  process.stdout.write(
    `${JSON.stringify({ machine: machine(), words, names, letters: letters * rounds, medianMilliseconds: { without, with: beside }, times: beside / without, slowestReadingMilliseconds: request }, null, 2)}\n`,
  );
} finally {
  await close();
}
