/** Everything that XML 1.0 has no place for, escaped or not: control characters, halves of pairs, noncharacters. */

const outsideXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** @returns a text that every format can hold, as it was otherwise */
export const cleanText = (text: string): string => text.replace(outsideXml, '');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns a text as HTML that shows it, for elements that readers take for HTML */
export const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
