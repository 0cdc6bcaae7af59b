import { unwantedCharacter } from './characters';
import { placesIn } from './places';
import { type Report, fileStart } from './problems';
import type { Place, SourceFile } from './types';

/** Longest file that the import reads: 5 MiB. A novel has about one. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const strict = () => new TextDecoder('utf-8', { fatal: true });

const toLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The text that stands before the first byte that UTF-8 does not allow. */
const validStart = (bytes: Uint8Array): string => {
  const decodes = (end: number): string | null => {
    try {
      return strict().decode(bytes.subarray(0, end), { stream: true });
    } catch {
      return null;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(middle) === null) high = middle - 1;
    else low = middle;
  }
  return decodes(low) ?? '';
};

const endOf = (text: string): Place => {
  const lines = toLineFeeds(text);
  return placesIn(lines).at(lines.length);
};

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return toLineFeeds(strict().decode(bytes));
  } catch {
    return null;
  }
};

/**
 * Turns the bytes of a file into text: UTF-8, with or without a byte order mark, any line ends.
 * @returns the text with LF line ends and no mark, or null when it cannot be read (the report says why)
 */
export const decodeText = ({ bytes }: SourceFile, report: Report): string | null => {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    report.error(
      'file-too-large',
      fileStart,
      `The file has ${size} MiB.`,
      'Split it: a file may have at most 5 MiB.',
    );
    return null;
  }
  if (utf16Marks.some(([first, second]) => bytes[0] === first && bytes[1] === second)) {
    report.error('not-utf-8', fileStart, 'The file is encoded in UTF-16.', 'Save it again as UTF-8.');
    return null;
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const at = endOf(validStart(bytes.subarray(0, nul)));
    report.error('binary-file', at, 'The file is binary: it has a NUL byte.', 'Leave it out of the import.');
    return null;
  }
  const text = decodeUtf8(bytes);
  if (text === null) {
    const at = endOf(validStart(bytes));
    report.error('not-utf-8', at, 'A byte here is not UTF-8.', 'Save the file again as UTF-8.');
    return null;
  }
  if (text.trim() === '') {
    report.error(
      'empty-file',
      fileStart,
      'The file is empty.',
      'Write an entry or an article, or delete the file.',
    );
    return null;
  }
  const unwanted = unwantedCharacter(text);
  if (unwanted) {
    const at = placesIn(text).at(unwanted.offset, 1);
    report.error(
      'control-character',
      at,
      `A control character, ${unwanted.name}.`,
      'Delete it, or write what was meant.',
    );
    return null;
  }
  return text;
};
