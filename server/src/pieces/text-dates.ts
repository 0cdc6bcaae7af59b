const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const patterns: ReadonlyArray<{
  pattern: RegExp;
  order: readonly ['year' | 'month' | 'day', ...Array<'year' | 'month' | 'day'>];
}> = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, order: ['year', 'month', 'day'] },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})\\b`, 'i'),
    order: ['day', 'month', 'year'],
  },
  {
    pattern: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    order: ['month', 'day', 'year'],
  },
  { pattern: new RegExp(`\\b${month},? (\\d{4})\\b`, 'i'), order: ['month', 'year'] },
];

/** A date that a text states: the words, and the partial date (`YYYY-MM` or `YYYY-MM-DD`) or null when there is no such day. */
export interface StatedDate {
  words: string;
  date: string | null;
}

const monthNumber = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The first date with a year in a text, in English words or as ISO 8601; null when there is none. */
export function statedDate(text: string): StatedDate | null {
  const line = text.replace(/\s+/g, ' ');
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const part = (name: 'year' | 'month' | 'day'): string | undefined => match[order.indexOf(name) + 1];
    const year = Number(part('year'));
    const monthOfYear = monthNumber(part('month') ?? '');
    const dayText = order.includes('day') ? part('day') : undefined;
    if (monthOfYear < 1 || monthOfYear > 12) return { words: match[0], date: null };
    if (dayText === undefined) return { words: match[0], date: `${year}-${twoDigits(monthOfYear)}` };
    const day = Number(dayText);
    const isDay = day >= 1 && day <= new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
    return { words: match[0], date: isDay ? `${year}-${twoDigits(monthOfYear)}-${twoDigits(day)}` : null };
  }
  return null;
}

/** The date of a paragraph that says nothing else: `3 May 2017`, `Published: Wednesday, May 3, 2017`. */
export function dateAlone(text: string): StatedDate | null {
  const found = text.length > 80 ? null : statedDate(text);
  if (found === null) return null;
  const rest = text.replace(/\s+/g, ' ').replace(found.words, '');
  const isAlone =
    /^\W*(?:(?:published|posted|date|written)(?: on)?:?)?\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*(?:\d{1,2}:\d{2}\W*(?:[ap]\.?m\.?)?\W*[A-Z]{0,4})?\W*$/i;
  return isAlone.test(rest) ? found : null;
}
