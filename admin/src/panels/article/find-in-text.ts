import type { TextPlace } from '../../../../server/src/api/contracts/readings';

interface Position {
  line: number;
  ch: number;
}

/** The editor of Strapi's Markdown field, CodeMirror 5, as far as it is used here. */
interface MarkdownEditor {
  getValue(): string;
  posFromIndex(index: number): Position;
  focus(): void;
  setSelection(from: Position, to: Position): void;
  scrollIntoView(range: { from: Position; to: Position }, margin: number): void;
}

const editorOf = (element: Element): MarkdownEditor | null => {
  const editor: unknown = 'CodeMirror' in element ? element.CodeMirror : null;
  return typeof editor === 'object' && editor !== null && 'posFromIndex' in editor
    ? (editor as MarkdownEditor)
    : null;
};

/** Where the words of a place stand now: there, or else near it, as the text may have changed since it was read. */
const placeNow = (text: string, words: string, start: number): number => {
  if (text.startsWith(words, start)) return start;
  const near = text.indexOf(words, Math.max(0, start - 500));
  return near === -1 ? text.indexOf(words) : near;
};

const showInEditor = (form: Element, value: string, start: number, end: number): boolean => {
  for (const element of form.querySelectorAll('.CodeMirror')) {
    const editor = editorOf(element);
    if (editor?.getValue() !== value) continue;
    const range = { from: editor.posFromIndex(start), to: editor.posFromIndex(end) };
    element.scrollIntoView({ block: 'nearest' });
    editor.focus();
    editor.setSelection(range.from, range.to);
    editor.scrollIntoView(range, 80);
    return true;
  }
  return false;
};

const showInField = (form: Element, field: string, start: number, end: number): boolean => {
  const input = form.querySelector(`input[name="${field}"], textarea[name="${field}"]`);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return false;
  input.scrollIntoView({ block: 'nearest' });
  input.focus();
  input.setSelectionRange(start, end);
  return true;
};

/**
 * Selects a place in its field, and scrolls there.
 * @param form the form that has the field
 * @param read the field as it was when the place was found
 * @param now the field as it is
 * @returns whether the words are still there to be shown
 */
export const showPlace = (
  form: Element,
  { field, start, end }: TextPlace,
  read: string,
  now: string,
): boolean => {
  const words = read.slice(start, end);
  const from = placeNow(now, words, start);
  if (from === -1) return false;
  const to = from + words.length;
  return field === 'body' ? showInEditor(form, now, from, to) : showInField(form, field, from, to);
};
