import { fromMarkdown } from 'mdast-util-from-markdown';
import { readBundle } from '../../../server/src/pieces/read-bundle';
import type { Bundle, Problem, SourceFile } from '../../../server/src/pieces/types';

export const sourceFile = (file: string, content: string | number[]): SourceFile => ({
  file,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
});

/** What the files declare, read as the plugin reads them. */
export const readFiles = (files: SourceFile[]): Bundle => readBundle(files, fromMarkdown);

/** The bundle of files given as name and content. */
export const bundleOf = (files: Record<string, string | number[]>): Bundle =>
  readFiles(Object.entries(files).map(([file, content]) => sourceFile(file, content)));

/** A problem in one line: `people.yaml:2:3 error unknown-key`. */
export const briefly = ({ file, line, column, level, rule }: Problem): string =>
  `${file}:${line}:${column} ${level} ${rule}`;

/** The problems of a bundle, each in one line. */
export const problemsIn = (files: Record<string, string | number[]>): string[] =>
  bundleOf(files).problems.map(briefly);
