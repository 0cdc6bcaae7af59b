import { changesOf } from '../../../server/src/changes/service';
import type { TestApp } from '../../setup/boot';
import { greetsConnection } from '../../setup/statements';
import { type Question, asText } from './questions';
import { secretMark } from './samples';

export interface Answer {
  question: string;
  /** Status, headers and body: all that the asker gets to see. */
  text: string;
  /** How many SQL statements the answer took: what a stopwatch would tell the asker. */
  statements: number;
}

/** What differs from one request to the next whatever is asked. */
const passing = new Set([
  ...['date', 'connection', 'keep-alive', 'x-response-time'],
  // They tell that something has been published, of whichever type, and not what: see tests/api/changes.test.ts.
  ...['etag', 'last-modified'],
]);

const headersOf = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .filter(([name]) => !passing.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('\n');

/** GraphQL lists errors in the order in which they happened, and links are followed all at once. */
const inOrder = (text: string): string => {
  if (!text.startsWith('{"errors":')) return text;
  const { errors, ...body } = JSON.parse(text) as { errors: unknown[] };
  return JSON.stringify({ errors: errors.map((error) => JSON.stringify(error)).sort(), ...body });
};

/** Asks everything, one after the other. @returns an answer for each question, in their order */
export const answersTo = async (
  app: TestApp,
  questions: Question[],
  asker: Record<string, string>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  let statements = 0;
  const count = ({ sql }: { sql: string }) => {
    // What Strapi does by itself now and then belongs to no request.
    if (app.strapi.requestContext.get() && !greetsConnection(sql)) statements += 1;
  };
  app.strapi.db.connection.on('query', count);
  // What is kept in memory follows at the first question.
  await app.request.get('/api/newsroom/names?q=a').set(asker);
  // So does what is tidied up then, which goes on after the answer.
  await changesOf(app.strapi).finished();
  for (const question of questions) {
    const { method, path, body } = question;
    statements = 0;
    const request = app.request[method](path).set(asker);
    const { status, headers, text } = await (body ? request.send(body) : request);
    answers.push({
      question: asText(question),
      text: `${status}\n${headersOf(headers)}\n${inOrder(text ?? '')}`,
      statements,
    });
  }
  app.strapi.db.connection.off('query', count);
  return answers;
};

const around = (text: string, index: number) => text.slice(Math.max(0, index - 150), index + 150);

/** @returns the questions whose answers hold a mark that the question itself does not */
export const leaksIn = (answers: Answer[], mark = secretMark): string[] =>
  answers.flatMap(({ question, text }) => {
    const index = text.search(mark);
    return index < 0 || mark.test(question) ? [] : [`${question}\n  shows: ${around(text, index)}`];
  });

/** @returns the questions that are answered in two ways */
export const differencesOf = (some: Answer[], others: Answer[]): string[] =>
  some.flatMap(({ question, text }, index) => {
    const other = others[index]?.text ?? '';
    if (text === other) return [];
    const at = [...text].findIndex((letter, place) => letter !== other[place]);
    const first = at < 0 ? Math.min(text.length, other.length) : at;
    return [`${question}\n  one: ${around(text, first)}\n  other: ${around(other, first)}`];
  });

/** GraphQL follows links side by side: how many of them share a statement is decided by who comes first. */
const isGraphql = (question: string): boolean => question.includes(' /graphql');

/** @returns the questions to routes about which the server asks its database more often one time than the other */
export const differentWork = (some: Answer[], others: Answer[]): string[] =>
  some.flatMap(({ question, statements }, index) => {
    const other = others[index]?.statements;
    return statements === other || isGraphql(question)
      ? []
      : [`${question}\n  one: ${statements}, other: ${other}`];
  });
