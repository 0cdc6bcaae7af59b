import { fileStart, type Report } from './problems';

/** A Markdown file in two parts, with the offset of each in the file. */
export interface SplitMarkdown {
  yaml: string;
  yamlStart: number;
  body: string;
  bodyStart: number;
}

const opening = /^---[ \t]*\n/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** @returns whether a file begins like one with front matter */
export const hasFrontMatter = (text: string): boolean => /^---[ \t]*(?:\n|$)/.test(text);

/**
 * Splits a Markdown file into its front matter, between two lines of `---`, and its body.
 * @returns null when there is no front matter or it has no end (the report says so)
 */
export const splitFrontMatter = (text: string, report: Report): SplitMarkdown | null => {
  if (!hasFrontMatter(text)) {
    const remedy =
      "Begin the file with a line '---', then 'title: …' and other keys, then a line '---' and the text.";
    report.error('missing-front-matter', fileStart, 'The file does not begin with front matter.', remedy);
    return null;
  }
  const yamlStart = opening.exec(text)?.[0].length ?? text.length;
  const rest = text.slice(yamlStart);
  const end = closing.exec(rest);
  if (!end) {
    const message = 'The front matter that begins here has no end.';
    report.error(
      'unclosed-front-matter',
      fileStart,
      message,
      "Add a line '---' between the keys and the text.",
    );
    return null;
  }
  const bodyStart = yamlStart + end.index + end[0].length;
  return { yaml: rest.slice(0, end.index), yamlStart, body: text.slice(bodyStart), bodyStart };
};
