import type { FoundAffiliation } from '../../../server/src/pieces/types';
import { find, organization, person } from './cast';

const roe = person('Jane Roe', { slug: 'roe' });
const doe = person('John Doe', { slug: 'doe' });
const acme = organization('Acme Corp.', { slug: 'acme' });
const beta = organization('Beta Institute', { slug: 'beta' });
const bureau = organization('Federal Bureau of Rain', { slug: 'fbr', aliases: [['FBR', 'acronym']] });
const chinese = organization('Ministry of Public Works (China)', { slug: 'works-cn', country: 'CN' });
const french = organization('Ministry of Public Works', { slug: 'works-fr', country: 'FR' });
const defence = organization('Ministry of National Defense', {
  slug: 'mnd',
  country: 'CN',
  classification: 'ministry',
});
const state = organization('U.S. Department of State', { slug: 'state', country: 'US' });
const everybody = [roe, doe, acme, beta, bureau, chinese, french, defence, state];

const affiliationsIn = (text: string): Array<[string, string, string | null]> =>
  find(text, everybody).affiliations.map(({ person: who, organization: where, role }: FoundAffiliation) => [
    who,
    where,
    role,
  ]);

describe('affiliations that the text states', () => {
  test.each<[string, string, string | null]>([
    ['Acme Corp.’s Dr. Jane Roe left.', 'acme', null],
    ["Acme Corp.'s senior analyst Jane Roe left.", 'acme', 'senior analyst'],
    ['Acme Corp. chief executive Jane Roe left.', 'acme', 'chief executive'],
    ['Acme Corp. senior political scientist Jane Roe left.', 'acme', 'senior political scientist'],
    ['They met Acme Corp. CEO Jane Roe.', 'acme', 'CEO'],
    ['Dr. Jane Roe at the Beta Institute left.', 'beta', null],
    ['Jane Roe of Acme Corp. left.', 'acme', null],
    ['Jane Roe from Acme Corp. left.', 'acme', null],
    ['Jane Roe with the Beta Institute left.', 'beta', null],
    ['Jane Roe (Acme Corp.) left.', 'acme', null],
    ['Jane Roe, chief executive of Acme Corp., left.', 'acme', 'chief executive'],
    ['Jane Roe, a senior fellow at the Beta Institute, left.', 'beta', 'senior fellow'],
    ['Jane Roe, 54, a senior fellow at the Beta Institute, left.', 'beta', 'senior fellow'],
    ['Jane Roe, director of research at Acme Corp., left.', 'acme', 'director of research'],
    ['Jane Roe, Acme Corp.’s chairwoman, left.', 'acme', 'chairwoman'],
    ['Jane Roe, an Acme Corp. analyst, left.', 'acme', 'analyst'],
    ['Jane Roe, of Acme Corp., left.', 'acme', null],
    ['Jane Roe, who heads Acme Corp., left.', 'acme', null],
    ['Jane Roe, who chairs the Federal Bureau of Rain (FBR), left.', 'fbr', null],
    ['Jane Roe, who is a professor at the Beta Institute, left.', 'beta', 'professor'],
    ['Jane Roe is a professor at the Beta Institute.', 'beta', 'professor'],
    ['Jane Roe works at the Beta Institute.', 'beta', null],
    ['Jane Roe was named chairwoman of Acme Corp. in June.', 'acme', 'chairwoman'],
    ['The director of the FBR, Jane Roe, left.', 'fbr', 'director'],
    ['FBR Director Jane Roe left.', 'fbr', 'Director'],
    ['They met the FBR’s director, Jane Roe.', 'fbr', 'director'],
    ['Jane Roe, China’s minister of public works, left.', 'works-cn', 'minister of public works'],
    ['Jane Roe, the French minister of public works, left.', 'works-fr', 'minister of public works'],
    ['Jane Roe, minister of public works of France, left.', 'works-fr', 'minister of public works'],
    ['China’s minister of public works, Jane Roe, left.', 'works-cn', 'minister of public works'],
    ['Chinese Minister of Public Works Jane Roe left.', 'works-cn', 'Minister of Public Works'],
    ['Chinese defense minister Jane Roe left.', 'mnd', 'defense minister'],
    ['China’s Vice Defence Minister Jane Roe left.', 'mnd', 'Vice Defence Minister'],
    ['U.S. Secretary of State Jane Roe left.', 'state', 'Secretary of State'],
    ['Professor Jane Roe of the Beta Institute left.', 'beta', null],
    ['“It rains,” said Jane Roe, the chief of Acme Corp.', 'acme', 'chief'],
  ])('%s', (text, slug, role) => {
    expect(affiliationsIn(text)).toEqual([['roe', slug, role]]);
  });

  test('two roles in two organizations', () => {
    expect(affiliationsIn('Jane Roe, a fellow at the Beta Institute and adviser to the town, left.')).toEqual(
      [['roe', 'beta', 'fellow']],
    );
    expect(
      affiliationsIn('Jane Roe, a fellow at the Beta Institute and chairwoman of Acme Corp., left.'),
    ).toEqual([
      ['roe', 'beta', 'fellow'],
      ['roe', 'acme', 'chairwoman'],
    ]);
  });

  test('a name without a role only where no role is named', () => {
    expect(
      affiliationsIn('Jane Roe of Acme Corp. came. Jane Roe, chief executive of Acme Corp., left.'),
    ).toEqual([['roe', 'acme', 'chief executive']]);
  });

  test('one role in other words is one', () => {
    expect(
      affiliationsIn('Chinese Defense Minister Jane Roe came. Jane Roe, China’s minister of defence, left.'),
    ).toEqual([['roe', 'mnd', 'Defense Minister']]);
  });

  test('a minister of no stated country is of the only one there is', () => {
    expect(affiliationsIn('Jane Roe, minister of public works, left.')).toEqual([]);
    expect(affiliationsIn('France rained. Jane Roe, minister of public works, left.')).toEqual([
      ['roe', 'works-fr', 'minister of public works'],
    ]);
  });

  test('evidence and line are those of the text', () => {
    const text = 'It rained.\n\nThen Acme Corp.’s Dr. Jane Roe left for China’s capital.';
    expect(find(text, everybody).affiliations).toEqual([
      { person: 'roe', organization: 'acme', role: null, evidence: 'Acme Corp.’s Dr. Jane Roe', line: 11 },
    ]);
  });
});

describe('no affiliation', () => {
  test.each([
    'Jane Roe met Acme Corp. people.',
    'Acme Corp. said Jane Roe left.',
    'Acme Corp. sued Jane Roe.',
    'Jane Roe, John Doe and Acme Corp. left.',
    'Jane Roe left. Acme Corp. stayed.',
    'Jane Roe’s house is near Acme Corp.',
    'Jane Roe spoke at the Beta Institute.',
    'Jane Roe at the Beta Institute conference left.',
    'Jane Roe, in an Acme Corp. report, doubts it.',
    'John Smith of Acme Corp. left.',
    'Jane Roe, the German minister of public works, left.',
  ])('%s', (text) => {
    expect(affiliationsIn(text)).toEqual([]);
  });
});
