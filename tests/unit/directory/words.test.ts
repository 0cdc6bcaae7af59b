import { countryNamed, designatorAt } from '../../../server/src/directory/countries';
import { canonical, fold, foldMarks, oneLine, singular } from '../../../server/src/directory/fold';
import { placesOf } from '../../../server/src/directory/places';
import { quotationsIn } from '../../../server/src/directory/quotations';
import { sentenceStarts } from '../../../server/src/directory/sentences';
import { tokenise } from '../../../server/src/directory/tokens';

describe('fold', () => {
  test.each([
    ['Müller', 'muller'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['O’Brien', 'obrien'],
    ['U.S.', 'us'],
    ['Jöns\u00ADson', 'jonsson'],
    ['Ærø', 'aero'],
    ['ＡＢＣ', 'abc'],
    ['Лавров', 'лавров'],
    ['部長', '部長'],
    ['が', 'が'],
  ])('%s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
  test('keeps the case when asked to', () => expect(foldMarks('FireÉye')).toBe('FireEye'));
  test.each([
    ['corp', 'corporation'],
    ['defence', 'defense'],
    ['organisation', 'organization'],
    ['rain', 'rain'],
  ])('%s is spelled %s', (word, one) => {
    expect(canonical(word)).toBe(one);
  });
  test.each([
    ['officials', 'official'],
    ['spokesmen', 'spokesman'],
    ['ministries', 'ministry'],
    ['boss', 'boss'],
  ])('%s, one %s', (many, one) => {
    expect(singular(many)).toBe(one);
  });
  test('one line', () => expect(oneLine(' a\n b\u00A0c ')).toBe('a b c'));
});

describe('tokenise', () => {
  const words = (text: string): string[] =>
    tokenise(text).map(({ text: word, possessive }) => word + possessive);
  test.each([
    ['China’s plan', ["China's", 'plan']],
    ["the officials' plan", ['the', "officials'", 'plan']],
    ['Rand Corp.’s Dr. Who.', ['Rand', "Corp.'s", 'Dr.', 'Who', '.']],
    ['the U.S.-China talks', ['the', 'U.S.', 'China', 'talks']],
    ['the U.S.’s plan', ['the', "U.S.'s", 'plan']],
    ['Washington, D.C.', ['Washington', ',', 'D.C.']],
    ['J. K. and J.K.', ['J.', 'K.', 'and', 'J.K.']],
    ['AT&T', ['AT', '&', 'T']],
    ['O’Brien didn’t', ['O’Brien', 'didn’t']],
    ['Booking.com ended.The end.', ['Booking', 'com', 'ended', '.', 'The', 'end', '.']],
    ['郭声琨 came', ['郭', '声', '琨', 'came']],
    ['well - no', ['well', '-', 'no']],
    ['Dr.', ['Dr.']],
    ['', []],
    ['\u200B', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  test('joints are not marks', () => {
    expect(tokenise('Jean-Luc AC/DC').map(({ gap }) => gap)).toEqual(['', '-', ' ', '/']);
  });
  test('offsets are those of the text', () => {
    const text = 'Müller’s “U.S.” Corp. — 郭';
    for (const token of tokenise(text, 10))
      expect(text.slice(token.start - 10, token.end - 10)).toBe(token.text);
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const starts = sentenceStarts(text, quotationsIn(text));
    return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
  };
  test.each([
    ['It rained. It snowed.', 2],
    ['Dr. Roe met Gen. Moe of Acme Corp. in June.', 1],
    ['They met at Acme Corp. The rain stopped.', 2],
    ['The U.S. Department of Rain met.', 1],
    ['They went to the U.S. They came back.', 2],
    ['George W. Bush met J. K. Rowling.', 1],
    ['“It rained. It snowed. Then it stopped,” she said.', 1],
    ['“Is it raining?” she asked.', 1],
    ['“Is it raining?” Jane Roe asked.', 1],
    ['“Is it raining?” The door closed.', 2],
    ['“It rained.” The door closed.', 2],
    ['She came at 5 p.m. and left.', 1],
    ['It rained\nall day. Then not.', 2],
    ['It rained!', 1],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
  test('long texts are cut like short ones', () => {
    const text = 'It rained all day. '.repeat(2000);
    expect(sentenceStarts(text, [])).toEqual(Array.from({ length: 2000 }, (_, i) => i * 19));
    expect(sentenceStarts('a '.repeat(20_000), [])).toEqual([0]);
  });
});

describe('quotations', () => {
  const quotations = (text: string): string[] =>
    quotationsIn(text).map(({ start, end }) => text.slice(start, end));
  test.each([
    ['“a” and “b”', ['“a”', '“b”']],
    ['"a" and "b"', ['"a"', '"b"']],
    ['‘It won’t do,’ she said', ['‘It won’t do,’']],
    ["'It won't do,' she said", ["'It won't do,'"]],
    ['‘the officials’ plan’ failed', ['‘the officials’ plan’']],
    ["the officials' plan and the boys' club", []],
    ['«a» „b“ 「c」', ['«a»', '„b“', '「c」']],
    ['“speech that goes on', ['“speech that goes on']],
    ['"speech that goes on', ['"speech that goes on']],
    ['5" of rain', []],
    ['“a ‘b’ c”', ['“a ‘b’ c”']],
    ['rock ‘n’ roll', ['‘n’']],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe('countries', () => {
  test.each([
    ['China', 'CN'],
    ['Chinese', 'CN'],
    ['People’s Republic of China', 'CN'],
    ['U.S.', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['the United Kingdom', 'GB'],
    ['Britain', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ['Myanmar', 'MM'],
    ['Turkey', 'TR'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Rain', null],
    ['', null],
  ])('%s is %s', (name, code) => {
    expect(countryNamed(name)).toBe(code);
  });
  test('capitals count', () => {
    const at = (text: string): string | undefined => designatorAt(tokenise(text), 0)?.country;
    expect(at('Polish shoes')).toBe('PL');
    expect(at('polish shoes')).toBeUndefined();
    expect(at('US troops')).toBe('US');
    expect(at('Us too')).toBeUndefined();
  });
  test('the longest name counts', () => {
    expect(designatorAt(tokenise('South Sudan and Sudan'), 0)).toEqual({ from: 0, to: 2, country: 'SS' });
  });
});

test('places count lines and columns from one', () => {
  const placeOf = placesOf('ab\ncd\n\ne');
  expect([0, 2, 3, 6, 7].map((offset) => placeOf(offset, 1))).toEqual([
    { line: 1, column: 1, length: 1 },
    { line: 1, column: 3, length: 1 },
    { line: 2, column: 1, length: 1 },
    { line: 3, column: 1, length: 1 },
    { line: 4, column: 1, length: 1 },
  ]);
});
