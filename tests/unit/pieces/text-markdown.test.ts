import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { markdownParagraph } from '../../../server/src/pieces/text-markdown';

/** What a Markdown reader makes of it: one paragraph that holds nothing but text. */
function readBack(markdown: string): string {
  const { children } = fromMarkdown(markdown);
  expect(children.map(({ type }) => type)).toEqual(['paragraph']);
  const [paragraph] = children;
  if (paragraph?.type === 'paragraph') expect(paragraph.children.map(({ type }) => type)).toEqual(['text']);
  return toString({ type: 'root', children });
}

describe('plain text as Markdown', () => {
  test.each([
    ['It “rained” — it’s wet.', 'It “rained” — it’s wet.'],
    ['It rained\nall day.', 'It rained all day.'],
    ['2016. It rained.', '2016\\. It rained.'],
    ['# rain', '\\# rain'],
    ['- rain', '\\- rain'],
    ['> rain', '\\> rain'],
    ['5 * 3 [sic] `x`', '5 \\* 3 \\[sic\\] \\`x\\`'],
    ['a snake_case word, an _odd_ one', 'a snake_case word, an \\_odd\\_ one'],
    ['AT&T &amp; <b>', 'AT&T \\&amp; \\<b>'],
    ['C:\\rain', 'C:\\\\rain'],
    ['U.S.-China (talks)', 'U.S.-China (talks)'],
  ])('%j', (text, markdown) => {
    expect(markdownParagraph(text)).toBe(markdown);
    expect(readBack(markdown)).toBe(text.replace(/\n/g, ' '));
  });

  test('any paragraph reads the same', () => {
    const characters = fc.constantFrom(
      ...'ab 1*_`[]()<>#+-=~\\!&;:./|{}^"\'“”’—&amp;\u00A0',
      ' ',
      '\n',
      '1. ',
      '&lt;',
      '**',
      '__',
      '---',
    );
    const anything = fc.oneof(
      fc.array(characters, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const line = text.replace(/\s*\n\s*/g, ' ').trim();
        // Control characters are refused before a piece is read.
        fc.pre(line !== '' && !/\p{Cc}/u.test(line));
        expect(readBack(markdownParagraph(text))).toBe(line);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
