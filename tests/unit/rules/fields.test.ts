import { describe, expect, test } from '@jest/globals';
import { fieldFaults } from '../../../server/src/rules/fields';
import { partyFaults } from '../../../server/src/rules/parties';

const pathsOf = (type: 'article' | 'person' | 'organization', data: Record<string, unknown>) =>
  fieldFaults(type, data).map(({ path }) => path.join('.'));

describe('values that only the model knows', () => {
  test('good values pass, absent and empty ones too', () => {
    const affiliations = [
      { from: '2015', to: '2015-12', asOf: '' },
      { from: '2015-06', to: '2015' },
    ];
    const aliases = [{ name: 'Guo', language: 'zh-Hans' }];
    expect(
      pathsOf('person', { name: 'Guo', sameAs: ['https://example.org/guo'], affiliations, aliases }),
    ).toEqual([]);
    expect(pathsOf('organization', { country: 'CN', url: 'http://example.org', ties: null })).toEqual([]);
    expect(pathsOf('article', { writtenOn: null, sourceUrl: '', credits: { connect: [] } })).toEqual([]);
  });

  test('each fault is named by its path', () => {
    const ties = [{ from: '2015' }, { from: '2016-13' }, { from: '2017', to: '2015' }];
    const data = {
      country: 'China',
      url: 'javascript:alert(1)',
      sameAs: ['https://a.example', 'nowhere'],
      ties,
    };
    expect(pathsOf('organization', data)).toEqual(
      ['country', 'ties.1.from', 'ties.2.to', 'url', 'sameAs'].sort(byField),
    );
  });

  test('values of the wrong type are faults, not crashes', () => {
    expect(pathsOf('article', { writtenOn: 2017, sourceUrl: {} })).toEqual(['writtenOn', 'sourceUrl']);
    expect(pathsOf('person', { sameAs: 'https://example.org', aliases: [null, 3] })).toEqual(['sameAs']);
  });
});

/** The order of the fields of an organization. */
const fieldOrder = ['country', 'ties.1.from', 'ties.2.to', 'url', 'sameAs'];
const byField = (one: string, other: string) => fieldOrder.indexOf(one) - fieldOrder.indexOf(other);

describe('who a credit or mention names', () => {
  const party = (given: object) => ({ name: null, person: null, organization: null, ...given });
  const faults = (given: object, toPublish: boolean) =>
    partyFaults({ credits: [], mentions: [party({ person: { id: 1 } }), party(given)] }, toPublish);

  test('one person or one organization', () => {
    expect(faults({ person: { id: 1 } }, true)).toEqual([]);
    expect(faults({ organization: { id: 1 } }, true)).toEqual([]);
  });

  test('never both', () => {
    expect(faults({ person: { id: 1 }, organization: { id: 2 } }, false)).toMatchObject([
      { path: ['mentions', 1, 'person'] },
    ]);
  });

  test('nobody only in a draft, and only with the name as printed', () => {
    expect(faults({ name: 'Jane Roe' }, false)).toEqual([]);
    expect(faults({ name: 'Jane Roe' }, true)).toMatchObject([
      { message: expect.stringContaining("'Jane Roe'") },
    ]);
    expect(faults({ name: '  ' }, false)).toMatchObject([{ message: expect.stringContaining('nobody') }]);
  });
});
