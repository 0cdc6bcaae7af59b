import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../site');
const document = readFileSync(path.join(folder, 'README.md'), 'utf8');

test('the page shows the files of the example as they are, each of them', () => {
  const shown = [...document.matchAll(/`site\/([\w.]+)`:\n\n```js\n([\s\S]*?)```\n/g)];
  const files = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(Object.fromEntries(shown.map(([, name, code]) => [name, code]))).toEqual(
    Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
  );
});
