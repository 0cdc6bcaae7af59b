import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { hostRequire } from '../../run/folders.mjs';

// What is left when there is no Strapi: plain HTTP and one prepared statement on the same SQLite file.
// Usage: fork with NEWSROOM_BENCH_FILE; says { url }, ends when the parent does.
const Database = createRequire(hostRequire.resolve('@strapi/strapi/package.json'))('better-sqlite3');
const database = new Database(process.env.NEWSROOM_BENCH_FILE, { readonly: true });
const article = database.prepare(
  'SELECT title, slug, summary, body FROM newsroom_articles WHERE slug = ? AND published_at IS NOT NULL',
);

const server = createServer((request, response) => {
  const data = article.get(request.url.slice(1));
  response.writeHead(data ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ data }));
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.on('disconnect', () => process.exit());
