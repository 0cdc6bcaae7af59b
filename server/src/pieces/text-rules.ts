import { limits } from '../model/limits';

/** The title of a longer first paragraph is taken for a mistake. */
export const longestTitle: number = limits.title;

/** The most characters of what stands around the body. */
export const textLimits = {
  subtitle: limits.title,
  imageCaption: limits.summary,
  authorNote: limits.summary,
};

/** What can be wrong with a plain-text piece: for each rule its level, message and remedy. */
export const textRules = {
  'missing-title': [
    'error',
    'The file has no title.',
    'Put the title on the first line, then an empty line.',
  ],
  'missing-body': [
    'error',
    'The piece has a title but no text.',
    'Put the paragraphs below the title, with an empty line between them.',
  ],
  'title-too-long': [
    'error',
    `The first paragraph has more than ${longestTitle} characters. Is this a piece?`,
    'Put a title of its own on the first line, then an empty line.',
  ],
  'missing-byline': [
    'warning',
    'No byline was found below the title.',
    'Put the author below the title, as in ‘By Jane Roe’, or add the credit later.',
  ],
  'no-such-date': [
    'warning',
    'The date that the text states does not exist, so none was taken.',
    'Correct the date, or set it in the article.',
  ],
  'empty-caption': [
    'warning',
    'A caption has a label and nothing else.',
    'Write the caption after the label, or remove it.',
  ],
} as const;

export type TextRule = keyof typeof textRules;
