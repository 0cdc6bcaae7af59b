import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesOf } from '../../server/src/changes/service';
import { withToken } from '../setup/accounts';
import { type TestApp, bootApp } from '../setup/boot';
import { testedDatabase } from '../setup/database';
import { description } from '../setup/described';
import { importFiles, seedBundle } from '../setup/pieces';
import { seedOf } from '../setup/seed';
import { type Wrong, isStrapis, wrongRequests } from './fuzz/requests';
import { type Answered, sender } from './fuzz/send';

/** Ten thousand requests on SQLite; the routes are the same on the others, and only values reach the database. */
const share = testedDatabase === 'sqlite' ? 1 : 0.1;
const reads = 9_000 * share;
const writes = 1_000 * share;
const seed = seedOf(20_170);
const patience = 1_500_000;

interface Fault {
  status: number;
  message: string;
  details?: { errors?: Array<{ path: string[] }> };
}

let app: TestApp;
let described: Awaited<ReturnType<typeof description>>;
let over: ReturnType<typeof sender>;
let ids: string[];
let token: { Authorization: string };

beforeAll(async () => {
  app = await bootApp({ env: { LOG_LEVEL: 'silent' } });
  await importFiles(app, await seedBundle());
  described = await description(app);
  over = sender(app.url);
  token = await withToken(app, 'full-access');
  const people = await app.strapi.db.query('plugin::newsroom.person').findMany({ limit: 3 });
  ids = [...people.map(({ documentId }: { documentId: string }) => documentId), 'guo-shengkun', 'rand-corp'];
  ids.push('us-china-cyber-security-talks-paying-dividends');
});
afterAll(async () => {
  over.close();
  await app.destroy();
});

const methodOf = ({ method }: Wrong) => method.toLowerCase() as 'get';

/** What is wrong with an answer to a wrong request; nothing when it is one that people can work with. */
const faultOf = (asked: Wrong, { status, text }: Answered): string | null => {
  if (status === 0) return `was not answered: ${text}`;
  if (status >= 500) return `answered ${status}`;
  if (!described.document.paths[asked.route]?.[methodOf(asked)]) return null;
  if (status < 400) return null;
  const place = ['components', 'schemas', 'NewsroomError'];
  let body: { error: Fault };
  try {
    body = JSON.parse(text);
  } catch {
    return `answered ${status} with ${text.slice(0, 100)}`;
  }
  const faults = described.faultsAt(place, body);
  if (faults.length > 0) return `answered ${status}, not as errors are described: ${faults.join(', ')}`;
  if (body.error.status !== status) return `says ${body.error.status} and answers ${status}`;
  if (status === 400 && !isStrapis(asked.route) && !namesParameter(asked, body.error)) {
    return `does not name the parameter: ${body.error.message}`;
  }
  return null;
};

/** Whether an error says which parameter is wrong: one of the route's, or one that the request has. */
const namesParameter = ({ parameters, path }: Wrong, { message, details }: Fault): boolean => {
  const [place] = details?.errors?.[0]?.path ?? [];
  if (place === undefined || !message.includes(place.slice(0, 80))) return false;
  if (parameters.includes(place)) return true;
  const query = path.slice(path.indexOf('?') + 1);
  const names = query.split('&').map((part) => decoded(part.split('=')[0] ?? ''));
  return names.some((name) => name.startsWith(place.slice(0, 3)));
};

/** As the server reads it: what is not encoded well stays as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const wordsFor = ({ method, path, body, headers }: Wrong): string =>
  `${method} ${path.slice(0, 300)} ${body?.slice(0, 300) ?? ''} ${JSON.stringify(headers).slice(0, 120)}`;

const reportOf = (faults: Map<string, string>): string =>
  [...faults].map(([request, fault]) => `${fault}: ${request}`).join('\n');

test(
  `${reads} wrong questions are refused with words, seed ${seed}`,
  async () => {
    const asked = fc.sample(wrongRequests(described.document, ['get'], ids, [{}, token]), {
      numRuns: reads,
      seed,
    });
    const faults = new Map<string, string>();
    const answers = new Map<number, number>();
    const waiting = asked.values();
    const ask = async () => {
      for (const one of waiting) {
        const answer = await over.send(one);
        answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
        const fault = faultOf(one, answer);
        if (fault) faults.set(wordsFor(one), fault);
      }
    };
    await Promise.all(Array.from({ length: 8 }, ask));

    expect(reportOf(faults)).toBe('');
    // Enough of them got as far as the route to be refused by it.
    expect((answers.get(400) ?? 0) / reads).toBeGreaterThan(0.3);
    await app.request.get('/api/newsroom/people/guo-shengkun/dossier').expect(200);
  },
  patience,
);

test(
  `${writes} wrong writes are refused whole, seed ${seed}`,
  async () => {
    const methods = ['post', 'put', 'delete'] as const;
    const asked = fc.sample(wrongRequests(described.document, [...methods], ids, [token]), {
      numRuns: writes,
      seed,
    });
    const faults = new Map<string, string>();
    const changes = changesOf(app.strapi);
    let before = (await changes.revision({ drafts: true })).id;
    let refused = 0;
    for (const one of asked) {
      const answer = await over.send(one);
      const after = (await changes.revision({ drafts: true })).id;
      const fault = faultOf(one, answer);
      if (fault) faults.set(wordsFor(one), fault);
      if (answer.status >= 400) {
        refused += 1;
        if (after !== before) faults.set(wordsFor(one), `answered ${answer.status} and wrote`);
      }
      before = after;
    }

    expect(reportOf(faults)).toBe('');
    expect(refused / writes).toBeGreaterThan(0.5);
    await app.request.get('/api/newsroom/people').expect(200);
  },
  patience,
);
