import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LinkService } from '../../server/src/links/service';
import type { MergeService } from '../../server/src/merging/service';
import { passTurnstile } from '../../server/src/slugs/turnstile';
import { adminUser, withToken } from '../setup/accounts';
import { elsewhereDo, endedOrWaiting } from '../setup/at-once';
import { type TestApp, bootApp } from '../setup/boot';
import { type Entry, documents } from '../setup/documents';
import { mergesOf } from './merge/site';

let app: TestApp;
let merges: MergeService;
let links: LinkService;
beforeAll(async () => {
  app = await bootApp();
  merges = mergesOf<MergeService>(app);
  links = app.strapi.plugin('newsroom').service('links') as unknown as LinkService;
});
afterAll(() => app.destroy());

const make = async (
  type: 'article' | 'person',
  data: Record<string, unknown>,
  status = 'published',
): Promise<Entry> => {
  const entry = await documents(app, type).create({ data });
  if (status === 'published') await documents(app, type).publish({ documentId: entry.documentId });
  return entry;
};

const publish = (type: 'article' | 'person', { documentId }: Entry) =>
  documents(app, type).publish({ documentId });

const question = (from: Entry, into: Entry) => ({
  type: 'person' as const,
  from: from.documentId,
  into: into.documentId,
});

const authorOf = async ({ documentId }: Entry, status: 'draft' | 'published') => {
  const populate = { credits: { populate: { person: true } } };
  const article = await documents(app, 'article').findOne({ documentId, status, populate });
  return (article?.credits as Array<{ person: Entry | null }>)[0]?.person?.documentId;
};

/** Acts in a transaction, lets another request begin, and ends the transaction when that is over or waits for it. */
const beside = async <Result>(
  act: () => Promise<unknown>,
  other: () => Promise<Result>,
  then: () => Promise<unknown> = async () => undefined,
): Promise<Result> => {
  const begun = await app.strapi.db.transaction(async () => {
    await act();
    const work = elsewhereDo(other);
    await endedOrWaiting(app, work);
    await then();
    return { work };
  });
  const result = await begun.work;
  await links.settling.finished();
  return result;
};

describe('at the moment of a merge', () => {
  test.each(['draft', 'published'])(
    'an article that names the one that goes, a %s, is published',
    async (status) => {
      const from = await make('person', { name: 'Goes' }, status);
      const into = await make('person', { name: 'Stays' });
      const article = await make(
        'article',
        { title: 'A', credits: [{ role: 'author', person: from.documentId }] },
        'draft',
      );
      await beside(
        () => publish('article', article),
        () => merges.apply(question(from, into)),
      );
      expect([await authorOf(article, 'draft'), await authorOf(article, 'published')]).toEqual([
        into.documentId,
        into.documentId,
      ]);
    },
  );

  test('an article is published that read the one that went', async () => {
    const from = await make('person', { name: 'Went' }, 'draft');
    const into = await make('person', { name: 'Stayed' });
    const article = await make(
      'article',
      { title: 'B', credits: [{ role: 'author', person: from.documentId }] },
      'draft',
    );
    await app.strapi.db.transaction(async () => {
      // On MariaDB the transaction goes on reading what was there now.
      await documents(app, 'article').findOne({ documentId: article.documentId });
      await elsewhereDo(() => merges.apply(question(from, into)));
      await publish('article', article);
    });
    await links.settling.finished();
    expect([await authorOf(article, 'draft'), await authorOf(article, 'published')]).toEqual([
      into.documentId,
      into.documentId,
    ]);
  });

  test('the one that stays is published', async () => {
    const from = await make('person', { name: 'From' });
    const into = await make('person', { name: 'Into' }, 'draft');
    const article = await make('article', {
      title: 'C',
      credits: [{ role: 'author', person: from.documentId }],
    });
    await beside(
      () => merges.apply(question(from, into)),
      () => publish('person', into),
    );
    expect(await authorOf(article, 'published')).toBe(into.documentId);
  });

  test('the one that stays is published while the merge is undone', async () => {
    const from = await make('person', { name: 'Back' });
    const into = await make('person', { name: 'Kept' }, 'draft');
    const article = await make('article', {
      title: 'D',
      credits: [
        { role: 'author', person: into.documentId },
        { role: 'author', person: from.documentId },
      ],
    });
    const { id } = await merges.apply(question(from, into));
    await beside(
      () => merges.undo(id),
      () => publish('person', into),
    );
    expect(await authorOf(article, 'published')).toBe(into.documentId);
  });

  test('somebody who names the one that goes wants a numbered slug', async () => {
    const from = await make('person', { name: 'Named' });
    const into = await make('person', { name: 'Other' });
    await make('article', { title: 'Same title' }, 'draft');
    const article = () =>
      make(
        'article',
        { title: 'Same title', credits: [{ role: 'author', person: from.documentId }] },
        'draft',
      );
    let made: Entry | undefined;
    await beside(
      () =>
        make('article', { title: 'Names', credits: [{ role: 'author', person: from.documentId }] }, 'draft'),
      () => merges.apply(question(from, into)),
      async () => {
        made = await article();
      },
    );
    expect(made && (await authorOf(made, 'draft'))).toBe(into.documentId);
  });

  test('whoever names the one that goes is told so', async () => {
    const headers = await withToken(app, 'full-access');
    const from = await make('person', { name: 'Gone' });
    const into = await make('person', { name: 'There' });
    const data = { title: 'E', credits: [{ role: 'author', person: from.documentId }] };
    const answer = await beside(
      () => merges.apply(question(from, into)),
      async () => app.request.post('/api/newsroom/articles').set(headers).send({ data }),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toMatchObject([
      { path: ['credits', '0', 'person'], message: expect.stringContaining('There is no person') },
    ]);
  });

  test('an import is written: whoever merges is told soon to come again', async () => {
    const [from, into] = [await make('person', { name: 'Later' }), await make('person', { name: 'Sooner' })];
    const { headers } = await adminUser(app);
    const { fingerprint } = await merges.plan(question(from, into));
    const order = { ...question(from, into), fingerprint };
    await app.strapi.db.transaction(async () => {
      await passTurnstile(app.strapi, 'merges');
      const answer = await elsewhereDo(async () =>
        app.request.post('/newsroom/merges').set(headers).send(order),
      );
      expect(answer.status).toBe(409);
      expect(answer.body.error.message).toContain('Try again when it is done.');
    });
    await merges.apply(question(from, into));
  });

  test('nobody who edits an article keeps others waiting who merge, part and delete people in it', async () => {
    const [from, into, other] = [
      await make('person', { name: 'Merged' }),
      await make('person', { name: 'Merged into' }),
      await make('person', { name: 'Deleted' }),
    ];
    const mentions = [from, other].map(({ documentId }) => ({ role: 'quoted', person: documentId }));
    const { documentId } = await make('article', { title: 'F', mentions });
    const work = async () => {
      const { id } = await merges.apply(question(from, into));
      await merges.undo(id);
      await documents(app, 'person').delete({ documentId: other.documentId });
    };
    await app.strapi.db.transaction(async () => {
      await documents(app, 'article').update({ documentId, data: { subtitle: 'Edited' } });
      const works = elsewhereDo(work);
      expect(await endedOrWaiting(app, works)).toBe('ended');
      await works;
    });
  });
});
