import { bylineNames } from '../../../server/src/pieces/text-byline';

describe('bylines', () => {
  test.each([
    ['Jane Roe', ['Jane Roe']],
    ['By Jane Roe', ['Jane Roe']],
    ['by Jane Roe', ['Jane Roe']],
    ['BY JANE ROE', ['JANE ROE']],
    ['By: Jane Roe', ['Jane Roe']],
    ['Story by Jane Roe', ['Jane Roe']],
    ['By Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe, John Doe and Max Moe', ['Jane Roe', 'John Doe', 'Max Moe']],
    ['Jane Roe, John Doe, and Max Moe', ['Jane Roe', 'John Doe', 'Max Moe']],
    ['Jane Roe & John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe, Staff Writer', ['Jane Roe']],
    ['Jane Roe, Political Editor', ['Jane Roe']],
    ['By Jane Roe, Associated Press', ['Jane Roe']],
    ['By Jane Roe | The Rain Times', ['Jane Roe']],
    ['By Jane Roe in Rainville', ['Jane Roe']],
    ['By Jane Roe\nStaff Writer\nPublished: 3 May 2017', ['Jane Roe']],
    ['By Jane Roe, special to the Rain Times', ['Jane Roe']],
    ['By Jane Roe jane@example.org', ['Jane Roe']],
    ['By Dr. Jane Roe, Ph.D.', ['Jane Roe']],
    ['Martin Moe, Jr.', ['Martin Moe, Jr.']],
    ['J. K. Roe', ['J. K. Roe']],
    ['Ludwig van Moe', ['Ludwig van Moe']],
    ['Sinéad O’Brien', ['Sinéad O’Brien']],
    ['Jean-Luc Moe', ['Jean-Luc Moe']],
    ['Stephen King', ['Stephen King']],
    ['Иван Петров', ['Иван Петров']],
    ['郭声琨', ['郭声琨']],
    ['By Reuters', ['Reuters']],
    ['By Madonna', ['Madonna']],
  ])('%s', (text, names) => {
    expect(bylineNames(text)).toEqual(names);
  });

  test.each([
    'It rained.',
    'By the time it rained, all had left.',
    'By Monday it rained.',
    'Rain and snow',
    'Breaking News',
    'New Delhi',
    'United States',
    'Staff Writer',
    'What now?',
    '“Jane Roe”',
    'Jane Roe said it rained',
    'Jane Roe\nsaid it rained.',
    'Jane',
    '',
    'Jane Roe '.repeat(40),
  ])('not a byline: %s', (text) => {
    expect(bylineNames(text)).toBeNull();
  });
});
