import { fill } from '../fill.mjs';
import { inventedArticles, inventedEntries } from '../data.mjs';
import { openHost } from '../host.mjs';

// Serves the host application, filled, in a process of its own: whoever asks must not share its processor.
// Usage: fork with NEWSROOM_BENCH = { size, sides }; says { url, file }, answers 'count' with the number of statements
// since the last time and { answersInMemory } when that option has changed, and ends when the parent does.
const { size, sides } = JSON.parse(process.env.NEWSROOM_BENCH);
const portion = 5000;

const { strapi, url, close } = await openHost();
for (const side of sides) {
  const { person, organization } = inventedEntries({ ...size, articles: 0 });
  const targets = await fill(strapi, side, { person, organization });
  for (let from = 0; from < size.articles; from += portion) {
    const article = inventedArticles(size, from, Math.min(from + portion, size.articles));
    await fill(strapi, side, { article }, targets);
  }
}
// PostgreSQL does this by itself some minutes after so much was written; SQLite never does.
if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('VACUUM ANALYZE');

let statements = 0;
strapi.db.connection.on('query', () => {
  statements += 1;
});

process.on('message', (message) => {
  if (message !== 'count') {
    strapi.config.set('plugin::newsroom.answersInMemory', message.answersInMemory);
    return process.send(message);
  }
  process.send({ statements });
  statements = 0;
});
process.on('disconnect', () => close().finally(() => process.exit()));
process.send({ url, file: strapi.db.connection.client.config.connection.filename ?? null });
