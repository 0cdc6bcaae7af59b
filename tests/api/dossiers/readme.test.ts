import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApp, bootApp } from '../../setup/boot';
import { importFiles, seedBundle } from '../../setup/pieces';

let app: TestApp;
let examples: Array<{ question: string; answer: unknown }>;

/** What a reader need not see: a whole value, the rest of a list, or (as a key) the rest of an object. */
const leftOut = '…';

/** The answer with what the example leaves out left out. */
const asShown = (answer: unknown, example: unknown): unknown => {
  if (example === leftOut) return leftOut;
  if (Array.isArray(example) && Array.isArray(answer)) {
    const shown = example.map((item, index) => asShown(answer[index], item));
    const isWhole = example.at(-1) !== leftOut;
    return isWhole ? [...shown, ...answer.slice(example.length)] : shown;
  }
  if (typeof example !== 'object' || example === null || typeof answer !== 'object' || answer === null) {
    return answer;
  }
  const shown = Object.entries(answer)
    .filter(([key]) => !(leftOut in example) || key in example)
    .map(([key, value]) => [key, asShown(value, (example as Record<string, unknown>)[key])]);
  return Object.fromEntries(leftOut in example ? [...shown, [leftOut, leftOut]] : shown);
};

/** Questions of a page, each with the answer that follows it: an address, or a query of GraphQL. */
const examplesIn = async (page: string) => {
  const text = await readFile(path.resolve(__dirname, '../../..', page), 'utf8');
  const written = text.matchAll(/```(?:http\nGET (\S+)\n|graphql\n([\s\S]*?))```\n\n```json\n([\s\S]*?)```/g);
  return [...written].map(([, address, query = '', answer = '']) => ({
    question: address ?? query,
    answer: JSON.parse(answer) as unknown,
  }));
};

const ask = (question: string) =>
  question.startsWith('/')
    ? app.request.get(question).expect(200)
    : app.request.post('/graphql').send({ query: question }).expect(200);

beforeAll(async () => {
  examples = [...(await examplesIn('README.md')), ...(await examplesIn('server/README.md'))];
  app = await bootApp();
  await importFiles(app, await seedBundle());
});
afterAll(() => app.destroy());

test('the examples in the READMEs are what the seeded piece answers', async () => {
  expect(examples.length).toBeGreaterThanOrEqual(17);
  for (const { question, answer } of examples) {
    const { body } = await ask(question);
    expect({ question, answer: asShown(body, answer) }).toEqual({ question, answer });
  }
});
