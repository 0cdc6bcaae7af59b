import { find, organization, person } from './cast';

const acme = organization('Acme Corp.', { slug: 'acme' });
const namesIn = (text: string): string[] =>
  find(text, [acme, person('Andrew Scobell')])
    .names.filter(({ known }) => known === null)
    .map(({ name }) => name);

describe('people whom the directory does not have', () => {
  test.each([
    ['They met Dr. Jane Roe.', ['Jane Roe']],
    ['They met Mr. Smith.', ['Smith']],
    ['They met Mr. Smith’s wife.', ['Smith']],
    ['They met Gen. Max Moe.', ['Max Moe']],
    ['“It rains,” said Jane Roe.', ['Jane Roe']],
    ['Jane Roe told reporters it rained.', ['Jane Roe']],
    ['Jane Roe, a painter, said it rained.', ['Jane Roe']],
    ['It rained, according to Jane Roe.', ['Jane Roe']],
    ['Yesterday Jane Roe said it rained.', ['Jane Roe']],
    ['Composer friend Ludwig van Beethoven said it rained.', ['Ludwig van Beethoven']],
    ['“It rains,” said Chinese President Max Moe.', ['Max Moe']],
    ['Dr. Jane Roe came. Roe left.', ['Jane Roe']],
    ['Jane Roe said it rained. Later Jane Roe left.', ['Jane Roe']],
    ['“It rains,” said Acme Corp.’s Jane Roe.', ['Jane Roe']],
    ['Jane Hill said it rained.', ['Jane Hill']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each([
    'Jane Roe left.',
    'The White House said it rained.',
    'New Delhi said it rained.',
    'Amnesty International said it rained.',
    'Human Rights Watch reported rain.',
    'Saudi Arabia said it rained.',
    'Acme Corp. said it rained.',
    'Analysts said it rained.',
    'Wall Street said it rained.',
    'Last Monday said it all.',
    'Mr. President said it rained.',
    'In St. Petersburg it rained.',
    'General Motors said it rained.',
    'The United States said it rained.',
    'Andrew Scobell said it rained.',
    'Dr. Scobell came. Then Andrew Scobell left.',
  ])('nobody in “%s”', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a family name after Mr. stands for him later', () => {
    expect(find('Mr. Smith came. Then Smith left.', []).names[0]?.at).toHaveLength(2);
  });

  test('family names and roles belong to them as to anybody', () => {
    const [jane] = find('“It rains,” said Dr. Jane Roe. Roe left.', []).names;
    expect(jane).toMatchObject({
      name: 'Jane Roe',
      type: 'person',
      known: null,
      roles: ['quoted'],
      printed: ['Jane Roe', 'Roe'],
    });
  });

  test('somebody they work for is only mentioned', () => {
    expect(find('“It rains,” said Jane Roe of Acme Corp.', [acme]).roles).toEqual({
      'Jane Roe': ['quoted'],
      acme: ['mentioned'],
    });
  });
});
