import { describe, expect, test } from '@jest/globals';
import type { Root } from 'mdast';
import { complexity, tooComplexInMarkdown } from '../../../server/src/pieces/nesting';
import { markdownParagraphs } from '../../../server/src/reading/markdown-text';

describe('lines of Markdown are counted', () => {
  const lines = complexity.markdownLines + 1;

  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('that end with %s', (_ends, end) => {
    const line = `a${end}`;
    const offset = complexity.markdownLines * line.length;
    expect(tooComplexInMarkdown(line.repeat(lines))).toMatchObject({ offset });
    expect(tooComplexInMarkdown(line.repeat(lines - 1))).toBeNull();
  });

  test('where each begins, with the depth of each', () => {
    const deep = '> '.repeat(complexity.markdownDepth + 1);
    expect(tooComplexInMarkdown(`a\r\nb\rc\n${deep}d`)).toMatchObject({ offset: 7 });
  });
});

test('a text of more nodes than a call takes arguments is read', () => {
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'a' }] };
  const root: Root = { type: 'root', children: Array.from({ length: 200_000 }, () => paragraph) };
  expect(markdownParagraphs('a', () => root)).toHaveLength(200_000);
});
