const inline = /[\\`*[\]<~]/g;
const entity = /&(?=#?[\p{L}\p{N}]{1,32};)/gu;
/** An underscore inside a word is never emphasis (CommonMark 0.31, 6.2). */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * A paragraph of plain text as a paragraph of Markdown (CommonMark) that reads the same: characters that Markdown
 * would take for markup are escaped, line ends become spaces.
 */
export function markdownParagraph(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  return line
    .replace(inline, '\\$&')
    .replace(entity, '\\&')
    .replace(underscore, '\\_')
    .replace(/^(?:#|>|\+|-|=)/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
