import { fold, oneLine } from '../directory/fold';

const says =
  /^[,]?\s*(?:is|was|are|has|works|writes|covers|lives|teaches|serves|reports|contributes|heads|leads|edits|runs|who|an?|the)\b/i;
const label = /^(?:about the authors?\s*[:—–-]?\s*)/i;

const comparable = (text: string): string => fold(oneLine(text));

/**
 * Whether a closing paragraph says who the author is: it begins with an author’s name, full or family name only, or
 * with `The author`, and goes on with a verb or an apposition.
 */
export function isAuthorNote(paragraph: string, byline: readonly string[]): boolean {
  const text = paragraph.replace(/^[\s(*_[—–-]+/, '').replace(label, '');
  const names = byline.flatMap((name) => [name, name.split(/\s+/).at(-1) ?? name]);
  const openings = [...names, 'The author', 'The writer', 'The authors'];
  return openings.some((name) => {
    const head = text.slice(0, name.length);
    const rest = text.slice(name.length);
    const others = rest.match(/^(?:,| and) [^.]{0,80}? (?:are|is) /);
    return comparable(head) === comparable(name) && (says.test(rest) || others !== null);
  });
}
