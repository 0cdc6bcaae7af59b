import { find, findInLead, organization, person } from './cast';

const justice = organization('U.S. Department of Justice', { country: 'US', classification: 'department' });
const homeland = organization('U.S. Department of Homeland Security', {
  country: 'US',
  classification: 'department',
  aliases: [['DHS', 'acronym']],
});
const security = organization('Ministry of Public Security', { country: 'CN', classification: 'ministry' });
const ukDefence = organization('Ministry of Defence', {
  slug: 'mod-gb',
  country: 'GB',
  classification: 'ministry',
});
const uaDefence = organization('Ministry of Defence', {
  slug: 'mod-ua',
  country: 'UA',
  classification: 'ministry',
});
const rand = organization('Rand Corp.', { country: 'US' });

describe('names of organizations', () => {
  test.each([
    ['Rand Corp.', 'Analysts at Rand Corp. met.', 'Rand Corp.'],
    ['Rand Corp.', 'Analysts at the Rand Corporation met.', 'Rand Corporation'],
    ['RAND Corporation', 'Analysts at Rand Corp. met.', 'Rand Corp.'],
    ['RAND Corporation', 'It was Rand Corp.’s plan.', 'Rand Corp.'],
    ['U.S. Department of Justice', 'The US Department of Justice met.', 'US Department of Justice'],
    ['U.S. Department of Justice', 'The U.S. Dept. of Justice met.', 'U.S. Dept. of Justice'],
    [
      'U.S. Department of Justice',
      'The United States Department of Justice met.',
      'United States Department of Justice',
    ],
    [
      'U.S. Department of Justice',
      'The American Department of Justice met.',
      'American Department of Justice',
    ],
    ['U.S. Department of Justice', 'The Department of Justice met.', 'Department of Justice'],
    ['U.S. Department of Justice', 'The Justice Department met.', 'Justice Department'],
    ['U.S. Department of Justice', 'The U.S. Justice Department met.', 'U.S. Justice Department'],
    ['Johnson & Johnson', 'Johnson and Johnson met.', 'Johnson and Johnson'],
    ['FireEye, Inc.', 'Then FireEye Inc. met.', 'FireEye Inc.'],
    ['FireEye', 'Then FireEye, Inc., met.', 'FireEye, Inc.'],
    ['FireEye, Inc.', 'Then FireEye met.', 'FireEye'],
    ['Moody’s', "Then Moody's met.", "Moody's"],
    [
      'University of California, Berkeley',
      'The University of California, Berkeley, met.',
      'University of California, Berkeley',
    ],
    ['People’s Bank of China', "The People's Bank of China met.", "People's Bank of China"],
    ['The New York Times', 'The New York Times wrote.', 'New York Times'],
    ['Booking.com', 'Then Booking.com met.', 'Booking.com'],
    ['AT&T', 'Then AT&T met.', 'AT&T'],
    ['Marine Corps University', 'The Marine Corps University met.', 'Marine Corps University'],
    ['U.S. Marine Corps University', 'The Marine Corps University met.', 'Marine Corps University'],
    ['United Nations', 'It was the United Nations’ plan.', 'United Nations'],
  ])('%s in “%s”', (name, text, printed) => {
    expect(Object.values(find(text, [organization(name)]).printed)).toEqual([[printed]]);
  });

  test('the country before the name belongs to it', () => {
    const entry = organization('Marine Corps University', { country: 'US', classification: 'university' });
    expect(Object.values(find('The U.S. Marine Corps University met.', [entry]).printed)).toEqual([
      ['U.S. Marine Corps University'],
    ]);
  });

  test.each([
    ['Beijing University', 'They met in Beijing.'],
    ['National Security Agency', 'The National Security Law was amended.'],
    ['Rand Corp.', 'They met Rand Paul.'],
    ['Bank of Scotland', 'The Royal Bank of Scotland closed.'],
    ['Oxford University', 'The Oxford University Press printed it.'],
    ['U.S. Marine Corps', 'The U.S. Marine Corps University met.'],
    ['U.S. Department of Justice', 'The Texas Justice Department met.'],
    ['Red Cross', 'The red cross on the map was wrong.'],
    ['Bank of China', 'The bank closed in China.'],
  ])('%s is not in “%s”', (name, text) => {
    expect(find(text, [organization(name)]).names).toEqual([]);
  });

  test('the longest name wins', () => {
    const entries = [organization('U.S. Marine Corps'), organization('U.S. Marine Corps University')];
    expect(Object.keys(find('The U.S. Marine Corps University met.', entries).printed)).toEqual([
      'u-s-marine-corps-university',
    ]);
  });

  test('native names', () => {
    const entry = organization('Ministry of Public Security', { nativeName: '公安部', country: 'CN' });
    expect(find('中国公安部昨天说。', [entry]).printed['ministry-of-public-security']).toEqual(['公安部']);
  });
});

describe('words that are names only in their own case', () => {
  const who = organization('World Health Organization', { aliases: [['WHO', 'acronym']] });
  test('WHO is not Who, US is not Us', () => {
    expect(find('Who came? WHO came.', [who]).printed['world-health-organization']).toEqual(['WHO']);
    expect(
      find('Us? They let us in.', [organization('Union Station', { aliases: [['US', 'acronym']] })]).names,
    ).toEqual([]);
  });
  test('Rand stands for Rand Corp. only after it', () => {
    expect(find('They met at Rand. Then Rand Paul came.', [rand]).names).toEqual([]);
    expect(
      find('They met at Rand Corp. in June. Later Rand published it. Then Rand Paul came.', [rand]).printed[
        'rand-corp'
      ],
    ).toEqual(['Rand Corp.', 'Rand']);
  });
  test('an ordinary word at the start of a sentence is one', () => {
    const target = organization('Target');
    expect(find('Target practice began.', [target]).names).toEqual([]);
    expect(find('They bought it at Target. Target said so.', [target]).names[0]?.at).toHaveLength(2);
  });
});

describe('aliases of organizations', () => {
  const entry = organization('Government of the United States', {
    aliases: [
      ['Washington', 'weak'],
      ['U.S. government', 'short'],
    ],
  });
  test('weak ones only beside another name', () => {
    expect(find('They met in Washington.', [entry]).names).toEqual([]);
    expect(
      find('The U.S. government and Washington agreed.', [entry]).printed['government-of-the-united-states'],
    ).toEqual(['U.S. government', 'Washington']);
  });
});

describe('ministries of several countries', () => {
  test.each([
    ['The British Ministry of Defence met.', 'mod-gb', 'British Ministry of Defence'],
    ['Ukraine’s Ministry of Defence met.', 'mod-ua', 'Ministry of Defence'],
    ['The Ministry of Defence of Ukraine met.', 'mod-ua', 'Ministry of Defence of Ukraine'],
    ['The UK Ministry of Defence met.', 'mod-gb', 'UK Ministry of Defence'],
    ['The Ukrainian Defense Ministry met.', 'mod-ua', 'Ukrainian Defense Ministry'],
    ['Ukraine’s defence ministry met.', 'mod-ua', 'defence ministry'],
    ['In London, British troops heard from the Ministry of Defence.', 'mod-gb', 'Ministry of Defence'],
  ])('%s', (text, slug, printed) => {
    const found = find(text, [ukDefence, uaDefence]).printed;
    expect(found).toEqual({ [slug]: [printed] });
  });
  test('without any hint none is guessed', () => {
    expect(find('The Ministry of Defence met.', [ukDefence, uaDefence]).names).toEqual([]);
  });
  test('with both countries in the text none is guessed', () => {
    expect(
      find('Britain and Ukraine talked. The Ministry of Defence met.', [ukDefence, uaDefence]).names,
    ).toEqual([]);
  });
  test('one named with its country is meant by the bare name after it', () => {
    const { names } = find(
      'Ukraine’s Ministry of Defence met the British. Later the Ministry of Defence wrote.',
      [ukDefence, uaDefence],
    );
    expect(names.map(({ known, at }) => [known, at.length])).toEqual([['mod-ua', 2]]);
  });
  test('the only one in the directory is not taken for that of another country', () => {
    expect(
      find('The Ukrainian Ministry of Defence met. The Ministry of Defence wrote.', [ukDefence]).names,
    ).toEqual([]);
    expect(find('The Ministry of Defence of Ukraine met.', [ukDefence]).names).toEqual([]);
    expect(find('The Ministry of Defence met.', [ukDefence]).names).toHaveLength(1);
  });
  test.each([
    organization('Ministry of Public Security (China)'),
    security,
    organization('Ministry of Public Security of the People’s Republic of China'),
    organization('Chinese Ministry of Public Security'),
    organization('Ministry of Public Security'),
  ])('$name', (entry) => {
    expect(
      Object.values(find('They met Chinese Ministry of Public Security staff.', [entry]).printed),
    ).toEqual([['Chinese Ministry of Public Security']]);
  });
  test('a country beside a ministry in small letters is needed', () => {
    expect(find('The defence ministry met.', [ukDefence]).names).toEqual([]);
  });
  test.each(['Foreign Ministry', 'Ministry of Foreign Affairs'])('a foreign ministry called %s', (name) => {
    const entry = organization(name, { slug: 'mfa', country: 'CN' });
    const { printed } = find('The Chinese Foreign Ministry met. The Ministry of Foreign Affairs wrote.', [
      entry,
    ]);
    expect(printed.mfa).toEqual(['Chinese Foreign Ministry', 'Ministry of Foreign Affairs']);
  });
  test('a foreign ministry by its short name', () => {
    const entry = organization('Ministry of Foreign Affairs', { country: 'CN', classification: 'ministry' });
    expect(Object.values(find('The Chinese Foreign Ministry met.', [entry]).printed)).toEqual([
      ['Chinese Foreign Ministry'],
    ]);
  });
});

describe('organizations that share words', () => {
  const phrase = 'U.S. departments of Justice and Homeland Security (DHS)';
  test('all of them are found, with the whole phrase', () => {
    const { printed, names } = find(`Officials of the ${phrase} met. DHS wrote.`, [justice, homeland]);
    expect(printed).toEqual({
      'u-s-department-of-justice': [phrase],
      'u-s-department-of-homeland-security': [phrase, 'DHS'],
    });
    expect(names[0]?.at[0]?.length).toBe(phrase.length);
  });
  test('an acronym that only the phrase introduces counts too', () => {
    const bare = organization('U.S. Department of Homeland Security', { country: 'US' });
    expect(
      find(`The ${phrase} met. DHS wrote.`, [justice, bare]).printed['u-s-department-of-homeland-security'],
    ).toEqual([phrase, 'DHS']);
  });
  const foreign = organization('Ministry of Foreign Affairs', { country: 'GB' });
  test.each([
    ['The Ministries of Defence and Foreign Affairs met.', [ukDefence, foreign], 2],
    ['The British ministries of Foreign Affairs and of Defence met.', [ukDefence, foreign], 2],
    ['The ministries of Foreign Affairs, Energy and Defence met.', [ukDefence, foreign], 2],
    [
      'The universities of Oxford and Cambridge met.',
      [organization('University of Oxford'), organization('University of Cambridge')],
      2,
    ],
    [
      'The universities of Oxford and Cambridge met.',
      [organization('Oxford University'), organization('Cambridge University')],
      2,
    ],
    [
      'Oxford and Cambridge universities met.',
      [organization('University of Oxford'), organization('Cambridge University')],
      2,
    ],
    ['The U.S. Justice and Homeland Security departments met.', [justice, homeland], 2],
    ['The departments of Justice, of Rain and of Homeland Security met.', [justice, homeland], 2],
    ['The departments of Justice and Energy met.', [justice], 1],
    ['The departments met. Justice and Homeland Security are words.', [justice, homeland], 0],
    ['The Chinese departments of Justice and Homeland Security met.', [justice, homeland], 0],
  ])('%s', (text, entries, count) => {
    expect(find(text, entries).names).toHaveLength(count);
  });
  test('a name with an “and” of its own is one member', () => {
    const science = organization('Ministry of Science and Technology');
    const trade = organization('Ministry of Trade');
    expect(
      find('The ministries of Science and Technology and Trade met.', [science, trade]).names,
    ).toHaveLength(2);
  });
  test('the phrase does not swallow the organization after it', () => {
    const { printed } = find(
      'They saw the departments of Justice and Homeland Security and the Ministry of Public Security.',
      [justice, homeland, security],
    );
    expect(printed['ministry-of-public-security']).toEqual(['Ministry of Public Security']);
  });
});

describe('acronyms', () => {
  const trade = organization('Ministry of Trade', { country: 'CN' });
  test('introduced in parentheses stand for the name before them', () => {
    expect(
      find('The Ministry of Trade (MoT) met. Then MoT wrote.', [trade]).printed['ministry-of-trade'],
    ).toEqual(['Ministry of Trade', 'MoT']);
  });
  test('spelled out as something else mean nobody', () => {
    const institute = organization('German Design Panel', { aliases: [['GDP', 'acronym']] });
    expect(
      find('They watch the gross domestic product (GDP). To measure GDP is hard.', [institute]).names,
    ).toEqual([]);
    expect(find('They met at GDP.', [institute]).names).toHaveLength(1);
  });
  test('spelled almost like the name still mean it', () => {
    const bureau = organization('Federal Bureau of Investigation', { aliases: [['FBI', 'acronym']] });
    const { printed } = find('The Federal Bureau of Investigations (FBI) met. The FBI wrote.', [bureau]);
    expect(printed['federal-bureau-of-investigation']).toEqual(['FBI']);
  });
  test('with or without dots', () => {
    const bureau = organization('Federal Bureau of Investigation', { aliases: [['FBI', 'acronym']] });
    expect(find('The F.B.I. met the FBI.', [bureau]).printed['federal-bureau-of-investigation']).toEqual([
      'F.B.I.',
      'FBI',
    ]);
  });
});

describe('headlines', () => {
  test('a name of one word counts there when the text has it too', () => {
    const fire = organization('FireEye');
    const title = 'FireEye Reports Sharp Drop In Rain';
    expect(findInLead('It rained.', [fire], title).names).toEqual([]);
    expect(findInLead('Then FireEye met them.', [fire], title).names[0]?.at).toHaveLength(2);
  });
  test('capitals say nothing there', () => {
    const fire = organization('FireEye');
    const title = 'Rand Corp. Praises Apple Pie Recipes';
    const apple = organization('Apple');
    const { roles } = findInLead('FireEye met them.', [rand, apple, fire], title);
    expect(roles).toEqual({ 'rand-corp': ['subject'], fireeye: ['subject'] });
  });
});

test('nobody is found without a directory, and nothing in marks', () => {
  expect(find('Rand Corp. met the FBI.', []).names).toEqual([]);
  expect(find('… — !!! “” ()', [rand, person('Andrew Scobell')]).names).toEqual([]);
});
