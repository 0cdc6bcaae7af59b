import { Lexer } from 'yaml';

/**
 * What the parsers of YAML and Markdown can bear. They recurse, and their time grows with the square of these numbers,
 * so a hostile file must be refused before it reaches them. No article comes near.
 */
export const complexity = {
  /** Lists and mappings within each other in YAML; also its widest indentation. */
  yamlDepth: 100,
  /** Lists and quotations within each other in a Markdown body. */
  markdownDepth: 30,
  markdownLines: 10_000,
  /** Opening brackets, backticks and the marks of lists and quotations together. */
  markdownMarks: 10_000,
} as const;

/** Tokens of the lexer that have no text of their own in the file. */
const marks = new Set(['\u0002', '\u0018']);
const SCALAR = '\u001f';

/** @returns the offset at which YAML gets nested or indented deeper than `complexity.yamlDepth`, or null. */
export const tooDeepInYaml = (source: string): number | null => {
  let offset = 0;
  let brackets = 0;
  let indicators = 0;
  let isScalar = false;
  let isLineStart = true;
  for (const token of new Lexer().lex(source)) {
    const isText: boolean = isScalar;
    isScalar = !isText && token === SCALAR;
    if (isScalar || (!isText && marks.has(token))) continue;
    if (!isText) {
      if (token === '[' || token === '{') brackets += 1;
      else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
      else if (token === '-' || token === '?' || token === ':') indicators += brackets === 0 ? 1 : 0;
      const indent = isLineStart && token.trim() === '' ? token.length : 0;
      if (Math.max(brackets, indicators, indent) > complexity.yamlDepth) return offset;
    }
    offset += token.length;
    isLineStart = token.endsWith('\n');
    if (token.includes('\n')) indicators = 0;
  }
  return null;
};

const containerMarks = />|[-+*][ \t]|\d[.)][ \t]/g;

/** Levels that a line can be nested in: one for each mark at its start, one for every two columns before the first. */
const depthOf = (line: string): number => {
  const start = /^[\s>*+\-.)\d]*/.exec(line)?.[0] ?? '';
  const levels = start.match(containerMarks)?.length ?? 0;
  return levels === 0 ? 0 : levels + Math.floor(start.search(/\S/) / 2);
};

/** Where a text gets too complex for its parser, and in what way. */
export interface Excess {
  offset: number;
  message: string;
}

/** Lines with their ends, as the parser parts them: a carriage return alone ends one too. */
const linesOf = (source: string): string[] => source.split(/(?<=\n|\r(?!\n))/);

/** @returns the first place where Markdown is too much for its parser, or null. */
export const tooComplexInMarkdown = (source: string): Excess | null => {
  const { markdownLines, markdownDepth, markdownMarks } = complexity;
  let offset = 0;
  let marksSoFar = 0;
  for (const [index, line] of linesOf(source).entries()) {
    const depth = depthOf(line);
    marksSoFar += depth + (line.match(/[[`]/g)?.length ?? 0);
    if (index >= markdownLines) return { offset, message: `The body has over ${markdownLines} lines.` };
    if (depth > markdownDepth) {
      return { offset, message: `Lists or quotations are nested deeper than ${markdownDepth} levels.` };
    }
    if (marksSoFar > markdownMarks) {
      return {
        offset,
        message: `The body has over ${markdownMarks} brackets, backticks and marks of lists or quotations.`,
      };
    }
    offset += line.length;
  }
  return null;
};
