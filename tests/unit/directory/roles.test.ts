import { find, findInLead, findingsOf, organization, person, pieceWith } from './cast';

const roe = person('Jane Roe', { slug: 'roe' });
const doe = person('John Doe', { slug: 'doe' });
const acme = organization('Acme Corp.', { slug: 'acme', classification: 'company' });
const beta = organization('Beta Institute', { slug: 'beta', classification: 'think tank' });
const trade = organization('Ministry of Trade', { slug: 'trade', country: 'NZ', classification: 'ministry' });
const everybody = [roe, doe, acme, beta, trade];
const rolesIn = (text: string): Record<string, string[]> => find(text, everybody).roles;

describe('quoted: direct speech in quotation marks', () => {
  test.each([
    ['said Roe after the quotation', '“It will rain,” said Jane Roe.'],
    ['Roe said after the quotation', '“It will rain,” Jane Roe said.'],
    ['before the quotation', 'Jane Roe said: “It will rain.”'],
    ['with an addressee', 'Jane Roe told reporters the talks “brought rain to everybody.”'],
    ['with an apposition', 'Jane Roe, a painter of walls, told guests the house was “full of rain.”'],
    ['in the middle of the quotation', '“It will rain,” Jane Roe said, “and then it will stop.”'],
    ['according to', 'The plan “will bring rain,” according to Jane Roe.'],
    ['straight quotation marks', '"It will rain," said Jane Roe.'],
    ['single quotation marks', '‘It won’t rain,’ said Jane Roe.'],
    ['guillemets', '«It will rain», said Jane Roe.'],
    ['a question', '“Will it rain?” asked Jane Roe.'],
    ['an adverb between', '“It will rain,” Jane Roe later said.'],
    ['title before the name', '“It will rain,” said Professor Jane Roe from her office.'],
    ['a verb that only quotations have', 'Jane Roe called the plan “a lot of rain.”'],
    ['an elided subject', 'Jane Roe visited the house and said it was “full of rain.”'],
    ['a pronoun', 'Jane Roe visited the house. “It is full of rain,” she said.'],
    ['a pronoun in the next paragraph', 'Jane Roe visited the house.\n\n“It is full of rain,” she said.'],
    ['a participle', 'Jane Roe left the house, saying it was “full of rain.”'],
    ['a relative clause', 'Jane Roe, who said the house was “full of rain,” left.'],
    ['the next sentence goes on', 'Jane Roe said it rained. “It will be worse tomorrow.”'],
    ['the next paragraph goes on', 'Jane Roe said it rained.\n\n“It will be worse tomorrow.”'],
    ['an interview', 'Jane Roe: “It will rain.”'],
    ['a colon', 'Jane Roe was blunt: “It will rain.”'],
    ['in the words of', 'In the words of Jane Roe, it is “full of rain.”'],
    ['quoted by somebody else', 'The paper quoted Jane Roe as saying “it will rain.”'],
    ['an apposition in between', '“It will rain,” Jane Roe, a painter, was quoted as saying.'],
    ['a name in apposition', 'The mayor, Jane Roe, said it was “full of rain.”'],
    ['was quoted as saying', 'Jane Roe was quoted as saying “it will rain.”'],
    ['a dash', '“It will rain” — said Jane Roe.'],
    ['the family name alone', 'Jane Roe came. “It will rain,” Roe said.'],
    ['both families of names', '“It will rain,” said Acme Corp. chief Jane Roe.'],
  ])('%s', (_, text) => {
    expect(rolesIn(text).roe).toEqual(['quoted']);
  });

  test('each quotation goes to its own speaker', () => {
    expect(rolesIn('“It will rain,” said Jane Roe, while John Doe said it would snow.')).toEqual({
      roe: ['quoted'],
      doe: ['cited'],
    });
    expect(rolesIn('Jane Roe said it would snow, but John Doe said “it will rain a lot.”')).toEqual({
      roe: ['cited'],
      doe: ['quoted'],
    });
  });

  test('who is spoken to or of is not quoted', () => {
    expect(rolesIn('“It will rain,” a guest told Jane Roe.').roe).toEqual(['mentioned']);
    expect(rolesIn('“Jane Roe will come,” said John Doe.')).toEqual({ roe: ['mentioned'], doe: ['quoted'] });
    expect(rolesIn('John Doe said Jane Roe was “late again.”')).toEqual({
      roe: ['mentioned'],
      doe: ['quoted'],
    });
  });

  test('what something is called is no speech', () => {
    expect(rolesIn('Jane Roe wrote “The Long Rainy House” in June.').roe).toEqual(['cited']);
    expect(rolesIn('Guests of “High Level Rain Dialogues” met Jane Roe.').roe).toEqual(['mentioned']);
  });

  test('an organization may be quoted', () => {
    expect(rolesIn('“It will rain,” the Ministry of Trade said in a statement.').trade).toEqual(['quoted']);
    expect(rolesIn('“It will rain,” said a spokesman for Acme Corp.').acme).toEqual(['quoted']);
  });
});

describe('cited: views, figures and reported speech without quotation marks', () => {
  test.each([
    ['Acme Corp. reported a drop in rain.', 'acme'],
    ['There was less rain, Acme Corp. reported.', 'acme'],
    ['Acme Corp., a maker of umbrellas, reported a drop in rain.', 'acme'],
    ['While it rained, but Acme Corp., a rain-based firm, reported a drop in rain.', 'acme'],
    ['According to Acme Corp., it rained.', 'acme'],
    ['It rained, according to a report by Acme Corp.', 'acme'],
    ['It rained, according to officials at the Ministry of Trade.', 'trade'],
    ['A study by the Beta Institute found that it rained.', 'beta'],
    ['The Beta Institute’s study of rain came out.', 'beta'],
    ['Beta Institute researchers found that it rained.', 'beta'],
    ['Beta Institute data show rain.', 'beta'],
    ['A Beta Institute report says it rained.', 'beta'],
    ['Officials at the Ministry of Trade said it rained.', 'trade'],
    ['A Ministry of Trade spokeswoman said it rained.', 'trade'],
    ['The Ministry of Trade met. The ministry said it rained.', 'trade'],
    ['Acme Corp. makes umbrellas. The company said it rained.', 'acme'],
    ['The Beta Institute met. It rained, according to the institute.', 'beta'],
    ['Jane Roe estimates that it rained.', 'roe'],
    ['Jane Roe has long argued that it rains.', 'roe'],
    ['Weather experts, including Dr. Jane Roe at the Beta Institute, question the forecast.', 'roe'],
    ['Analysts such as Jane Roe doubt it.', 'roe'],
    ['The talks failed, said Jane Roe.', 'roe'],
    ['Citing Acme Corp., the paper wrote that it rained.', 'acme'],
    ['Jane Roe, who is in Paris, believes that it rains.', 'roe'],
    ['Jane Roe and John Doe said it rained.', 'doe'],
    ['Jane Roe and John Doe said it rained.', 'roe'],
  ])('%s', (text, slug) => {
    expect(rolesIn(text)[slug]).toEqual(['cited']);
  });

  test.each([
    ['Jane Roe did not say whether it rained.', 'roe'],
    ['Jane Roe was told that it rained.', 'roe'],
    ['Acme Corp. was believed to be dry.', 'acme'],
    ['They told Jane Roe that it rained.', 'roe'],
    ['The man who attacked Jane Roe said it rained.', 'roe'],
    ['The weather at Acme Corp. said little.', 'acme'],
    ['The street behind Acme Corp. shows rain.', 'acme'],
    ['Critics of Acme Corp. said it rained.', 'acme'],
    ['Critics of Jane Roe say that it rained.', 'roe'],
    ['A spokesman for Jane Roe said it rained.', 'roe'],
    ['The Center for Rain Studies closed near Jane Roe.', 'roe'],
    ['In a letter to Jane Roe, officials said it rained.', 'roe'],
    ['Unlike Jane Roe, officials said it rained.', 'roe'],
    ['Jane Roe came. Officials, she thought, were wet. Reports of rain came in.', 'acme'],
    ['The United States met Jane Roe.', 'roe'],
  ])('not cited: %s', (text, slug) => {
    expect(rolesIn(text)[slug] ?? ['mentioned']).toEqual(['mentioned']);
  });

  test('somebody who is quoted is not listed as cited too', () => {
    expect(rolesIn('“It rains,” said Jane Roe. Roe said it would stop.').roe).toEqual(['quoted']);
  });
});

describe('depicted: people in the caption', () => {
  test.each([
    ['It rained. (Pictured: Jane Roe, the mayor of the town, left, opens a door.)', { roe: ['depicted'] }],
    ['It rained.\n\nPhoto: Jane Roe and John Doe open a door.', { roe: ['depicted'], doe: ['depicted'] }],
    ['It rained. (Photo: Jane Roe opens a door at Acme Corp.)', { roe: ['depicted'], acme: ['mentioned'] }],
    ['It rained. (Photo: The door of Jane Roe’s house.)', { roe: ['mentioned'] }],
    ['It rained. (Photo: A door. Photo by Jane Roe.)', { roe: ['mentioned'] }],
    ['It rained. (Photo: A door. NTB/Jane Roe)', { roe: ['mentioned'] }],
    ['It rained. (Photo: Jane Roe/Acme Corp.)', { roe: ['mentioned'], acme: ['mentioned'] }],
  ])('%s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });
  test('and quoted in the text', () => {
    const found = find(
      'It rained. (Pictured: Jane Roe, the mayor, opens a door.) “It rains,” Mayor Roe said.',
      everybody,
    );
    expect(found.roles.roe).toEqual(['quoted', 'depicted']);
    expect(found.names[0]?.as).toEqual([
      { role: 'quoted', name: 'Roe', title: 'Mayor' },
      { role: 'depicted', name: 'Jane Roe', title: 'mayor' },
    ]);
  });
});

describe('subject: what the piece is about', () => {
  test('named in the title', () => {
    expect(findInLead('It rained.', everybody, 'Acme Corp. buys a house').roles).toEqual({
      acme: ['subject'],
    });
    expect(findInLead('“It rains,” said Jane Roe.', everybody, 'Jane Roe and the rain').roles).toEqual({
      roe: ['subject', 'quoted'],
    });
  });
  test.each([
    ['Acme Corp. bought a house on Monday.', { acme: ['subject'] }],
    [
      'The house was bought by Acme Corp. on Monday. It will flood, Acme Corp. reported.',
      { acme: ['subject', 'cited'] },
    ],
    ['Jane Roe resigned on Monday. “It was time,” she said.', { roe: ['subject', 'quoted'] }],
    ['Rain fell on Jane Roe on Monday.', { roe: ['subject'] }],
    ['The rain fell on Jane Roe. “It was wet,” said Roe.', { roe: ['quoted'] }],
    ['Acme Corp. chief executive Jane Roe resigned on Monday.', { acme: ['mentioned'], roe: ['subject'] }],
    ['It rained at the Beta Institute on Monday.', { beta: ['mentioned'] }],
    ['Acme Corp. said on Monday that it rained.', { acme: ['subject', 'cited'] }],
    ['Jane Roe said on Monday that it rained.', { roe: ['cited'] }],
    ['It rained, the Ministry of Trade said on Monday.', { trade: ['cited'] }],
  ])('in the lead: %s', (text, roles) => {
    expect(findInLead(text, everybody).roles).toEqual(roles);
  });
  test.each([
    ['Talks between the Ministry of Trade and Acme Corp. began.', { trade: ['subject'], acme: ['subject'] }],
    ['Acme Corp. and the Beta Institute signed a pact.', { acme: ['subject'], beta: ['subject'] }],
    ['The town closed a deal with Acme Corp. in June.', { acme: ['subject'] }],
    ['Rain fell on Acme Corp. in June.', { acme: ['mentioned'] }],
  ])('further down only as a party: %s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });
  test('agencies write one sentence a paragraph: then the lead is three', () => {
    const text = 'It rained.\n\nIt snowed.\n\nRain fell on Acme Corp.\n\nThen it stopped.\n\nSun came.';
    expect(findingsOf(pieceWith(text), everybody).roles).toEqual({ acme: ['subject'] });
  });
});

describe('author', () => {
  test('is no mention, whatever the closing line says', () => {
    const piece = pieceWith(
      'It rained.\n\nJane Roe is a journalist based in Paris. She wrote this in Rome.',
      'A title',
      'Jane Roe',
    );
    const found = findingsOf(piece, everybody);
    expect(found.roles).toEqual({ roe: ['author'] });
    expect(found.names[0]?.at).toHaveLength(2);
  });
  test('whom the directory does not have', () => {
    expect(
      findingsOf(pieceWith('It rained.', 'A title', 'By Max Moe and Jane Roe'), everybody).names,
    ).toMatchObject([
      {
        name: 'Max Moe',
        known: null,
        type: 'person',
        roles: ['author'],
        as: [{ role: 'author', name: 'Max Moe', title: null }],
      },
      { name: 'Jane Roe', known: 'roe', roles: ['author'] },
    ]);
  });
  test('may be an agency of the directory; one that it does not have is no person', () => {
    const agency = organization('Reuters', { slug: 'reuters' });
    expect(findingsOf(pieceWith('It rained.', 'A title', 'By Reuters'), [agency]).roles).toEqual({
      reuters: ['author'],
    });
    expect(findingsOf(pieceWith('It rained.', 'A title', 'By Reuters'), []).names).toEqual([]);
  });
  test('where the author works is mentioned', () => {
    const found = findingsOf(
      pieceWith('It rained.\n\nJane Roe is a fellow at the Beta Institute.', 'A title', 'Jane Roe'),
      everybody,
    );
    expect(found.roles).toEqual({ roe: ['author'], beta: ['mentioned'] });
    expect(found.affiliations).toMatchObject([{ person: 'roe', organization: 'beta', role: 'fellow' }]);
  });
});

describe('titles as printed', () => {
  const titleIn = (text: string): string | null | undefined =>
    find(text, everybody).names.find(({ known }) => known === 'roe')?.as[0]?.title;
  test.each([
    ['“It rains,” said Dr. Jane Roe.', 'Dr.'],
    ['Chinese State Councilor Jane Roe said it rained.', 'State Councilor'],
    ['State Councilor Jane Roe said it rained.', 'State Councilor'],
    ['China’s Minister of Public Works Jane Roe said it rained.', 'Minister of Public Works'],
    ['Former President Jane Roe said it rained.', 'Former President'],
    ['The former president, Jane Roe, said it rained.', null],
    ['Jane Roe, China’s minister of public works, said it rained.', 'China’s minister of public works'],
    ['Jane Roe, a dean, said it rained.', 'dean'],
    ['Jane Roe, 54, said it rained.', null],
    ['Jane Roe, who paints, said it rained.', null],
    ['Gen. Jane Roe said it rained.', 'Gen.'],
    ['The senior political scientist Jane Roe said it rained.', 'senior political scientist'],
    ['Taoiseach Jane Roe said it rained.', null],
    ['They met Taoiseach Jane Roe there.', 'Taoiseach'],
    ['In Beijing Jane Roe said it rained.', null],
    ['Yesterday Jane Roe said it rained.', null],
    ['In general Jane Roe said it rained.', null],
    ['Vice-Chairman Jane Roe said it rained.', 'Vice-Chairman'],
  ])('%s', (text, title) => {
    expect(titleIn(text)).toBe(title);
  });
});
