import { find, organization, person } from './cast';

const guo = person('Guo Shengkun', { familyName: 'Guo' });
const scobell = person('Andrew Scobell', { familyName: 'Scobell' });

describe('full names of people', () => {
  test.each([
    ['plain', 'They met Andrew Scobell there.', 'Andrew Scobell'],
    ['after an honorific', 'They met Dr. Andrew Scobell there.', 'Andrew Scobell'],
    [
      'after a title in capitals that no list knows',
      'They met Taoiseach Andrew Scobell there.',
      'Andrew Scobell',
    ],
    ['with a curly possessive', 'It was Andrew Scobell’s idea.', 'Andrew Scobell'],
    ['with a straight possessive', "It was Andrew Scobell's idea.", 'Andrew Scobell'],
    ['with a non-breaking space', 'They met Andrew\u00A0Scobell there.', 'Andrew Scobell'],
    ['over a line end', 'They met Andrew\nScobell there.', 'Andrew Scobell'],
    ['with a middle initial', 'They met Andrew B. Scobell there.', 'Andrew B. Scobell'],
    ['in capitals', 'They met ANDREW SCOBELL there.', 'ANDREW SCOBELL'],
    ['with the family name in capitals', 'They met Andrew SCOBELL there.', 'Andrew SCOBELL'],
    ['family name first', 'They met Scobell Andrew there.', 'Scobell Andrew'],
    ['before a hyphen', 'The Andrew Scobell-led team left.', 'Andrew Scobell'],
    ['in quotation marks', 'The label said “Andrew Scobell”.', 'Andrew Scobell'],
  ])('%s', (_, text, printed) => {
    expect(find(text, [scobell]).printed).toEqual({ 'andrew-scobell': [printed] });
  });

  test('a name that the directory writes family name first', () => {
    expect(
      Object.keys(find('They met Andrew Scobell. Scobell left.', [person('Scobell, Andrew')]).printed),
    ).toHaveLength(1);
  });

  test('both orders of a Chinese name', () => {
    expect(find('They met Guo Shengkun, or Shengkun Guo, there.', [guo]).printed).toEqual({
      'guo-shengkun': ['Guo Shengkun', 'Shengkun Guo'],
    });
  });

  test('diacritics may be missing or differ', () => {
    const muller = person('Jürgen Müller');
    expect(find('Jurgen Muller met Jürgen Müller.', [muller]).printed['jürgen-müller']).toEqual([
      'Jurgen Muller',
      'Jürgen Müller',
    ]);
  });

  test('apostrophes and hyphens within names', () => {
    const entries = [person("Sinéad O'Brien"), person('Jean‑Luc Picard'), person('Tsai Ing-wen')];
    expect(
      Object.keys(find('Sinead O’Brien, Jean-Luc Picard and Tsai Ingwen met.', entries).printed),
    ).toHaveLength(3);
  });

  test('initials written together or apart', () => {
    const entries = [person('J.K. Rowling')];
    expect(find('She read J. K. Rowling and J.K. Rowling.', entries).printed['j-k-rowling']).toEqual([
      'J. K. Rowling',
      'J.K. Rowling',
    ]);
  });

  test('an initial of its own makes another person', () => {
    const elder = person('George H. W. Bush', { familyName: 'Bush' });
    expect(find('They met George W. Bush there.', [elder]).names).toEqual([]);
    expect(find('They met George H.W. Bush, then George Bush.', [elder]).names).toHaveLength(1);
  });

  test('of two with one name neither is guessed', () => {
    const entries = [
      person('John Smith', { slug: 'john-smith' }),
      person('John Smith', { slug: 'john-smith-2' }),
    ];
    expect(find('They met John Smith there. Smith left.', entries).names).toEqual([]);
  });

  test('a Jr. is somebody else unless the directory says so', () => {
    expect(find('They met Andrew Scobell Jr. there.', [scobell]).names).toEqual([]);
    const junior = person('Andrew Scobell Jr.');
    expect(find('They met Andrew Scobell Jr. there.', [scobell, junior]).printed).toEqual({
      'andrew-scobell-jr': ['Andrew Scobell Jr.'],
    });
  });

  test.each([
    'The George Washington University opened.',
    'The USS George Washington sailed.',
    'They flew to George Washington Airport.',
    'They read about George Washington Carver.',
  ])('a longer proper name is not the person: %s', (text) => {
    expect(find(text, [person('George Washington')]).names).toEqual([]);
  });

  test.each([
    ['北京记者见到郭声琨部长。', person('Guo Shengkun', { nativeName: '郭声琨' })],
    ['Вчера Сергей Лавров прибыл в Пекин.', person('Sergey Lavrov', { nativeName: 'Сергей Лавров' })],
    ['어제 김정은이 도착했다.', person('Kim Jong Un', { aliases: [['김정은', 'native']] })],
    ['安德鲁·斯科贝尔昨天说。', person('Andrew Scobell', { aliases: [['安德鲁·斯科贝尔', 'native']] })],
  ])('native names: %s', (text, entry) => {
    expect(find(text, [entry]).names.map(({ known }) => known)).toEqual([entry.slug]);
  });
});

describe('family names', () => {
  test('stand for the person after the full name', () => {
    expect(
      find('They met Andrew Scobell. But Scobell left. Scobell’s car too.', [scobell]).printed[
        'andrew-scobell'
      ],
    ).toEqual(['Andrew Scobell', 'Scobell']);
  });

  test('count for nothing before it', () => {
    const { names } = find('Scobell left. Then Andrew Scobell came.', [scobell]);
    expect(names[0]?.at).toHaveLength(1);
    expect(find('Scobell left.', [scobell]).names).toEqual([]);
  });

  test('come first in Chinese names', () => {
    expect(
      find('State Councilor Guo Shengkun came. Then Councilor Guo left. Shengkun did not.', [guo]).printed[
        'guo-shengkun'
      ],
    ).toEqual(['Guo Shengkun', 'Guo']);
  });

  test('are known for Chinese names even when the entry does not tell them', () => {
    expect(find('Xi Jinping came. Xi left.', [person('Xi Jinping')]).printed['xi-jinping']).toEqual([
      'Xi Jinping',
      'Xi',
    ]);
  });

  test('may have particles', () => {
    const leyen = person('Ursula von der Leyen');
    const assad = person('Bashar al-Assad', { familyName: 'al-Assad' });
    expect(
      find('Ursula von der Leyen met Bashar al-Assad. Later von der Leyen left Assad.', [leyen, assad])
        .printed,
    ).toEqual({
      'ursula-von-der-leyen': ['Ursula von der Leyen', 'von der Leyen'],
      'bashar-al-assad': ['Bashar al-Assad', 'Assad'],
    });
  });

  describe('shared by two people', () => {
    const george = person('George Bush');
    const jeb = person('Jeb Bush');
    test('go to the one named in full most recently', () => {
      const { names } = find(
        'George Bush came on Monday. Then Bush left. Jeb Bush came on Tuesday. Then Bush left again.',
        [george, jeb],
      );
      expect(names.map(({ known, at }) => [known, at.length])).toEqual([
        ['george-bush', 2],
        ['jeb-bush', 2],
      ]);
    });
    test('stay open when both were named in one sentence', () => {
      const { names } = find('George Bush met Jeb Bush. Then Bush left.', [george, jeb]);
      expect(names.map(({ at }) => at.length)).toEqual([1, 1]);
    });
    test('are not taken from somebody the directory does not have', () => {
      const { names } = find('George Bush came. Dr. Laura Bush came too. Then Bush left.', [george]);
      expect(names.find(({ known }) => known === 'george-bush')?.at).toHaveLength(1);
    });
    test('do not hide another given name', () => {
      expect(find('George Bush came. Then Barbara Bush left.', [george]).printed['george-bush']).toEqual([
        'George Bush',
      ]);
    });
  });

  test.each([
    ['Theresa May', 'Theresa May spoke. In May it rained. By May 2017 it had stopped.'],
    ['George Bush', 'George Bush spoke. Bush fires burned for days.'],
    ['Condoleezza Rice', 'Condoleezza Rice spoke. Rice prices rose.'],
    [
      'George Washington',
      'George Washington spoke. It rained in Washington. Washington, D.C., was wet. The Washington Post wrote so.',
    ],
    ['Rand Paul', 'Rand Paul spoke. The Paul Institute closed.'],
  ])('%s is no month, plant, place or paper', (name, text) => {
    expect(find(text, [person(name)]).names[0]?.at).toHaveLength(1);
  });

  test.each([
    ['Theresa May', 'Theresa May spoke. May said it rained.'],
    ['George Bush', 'George Bush spoke. Then President Bush left.'],
    ['Condoleezza Rice', 'Condoleezza Rice spoke. Rice’s car left.'],
  ])('%s is found where the words say it is a person', (name, text) => {
    expect(find(text, [person(name)]).names[0]?.at).toHaveLength(2);
  });

  test('do not come from the byline', () => {
    const found = find('The book is by Penn and others.', [person('Ann Penn')]);
    expect(found.names).toEqual([]);
  });
});

describe('aliases of people', () => {
  const pele = person('Edson Arantes do Nascimento', {
    aliases: [
      ['Pelé', 'short'],
      ['O Rei', 'weak'],
    ],
  });
  test('count like names', () => {
    expect(find('They met Pelé there.', [pele]).names).toHaveLength(1);
  });
  test('weak ones only beside another name', () => {
    expect(find('They met O Rei there.', [pele]).names).toEqual([]);
    expect(find('They met O Rei there. Pelé smiled.', [pele]).printed['edson-arantes-do-nascimento']).toEqual(
      ['O Rei', 'Pelé'],
    );
  });
  test('an alias that is the family name waits for the full name', () => {
    const entry = person('Guo Shengkun', { familyName: 'Guo', aliases: [['Guo', 'short']] });
    expect(find('Guo came.', [entry]).names).toEqual([]);
  });
});

test('a person and an organization of one name are not told apart by guessing', () => {
  expect(
    find('They trust Philip Morris.', [person('Philip Morris'), organization('Philip Morris')]).names,
  ).toEqual([]);
});
