/** Text that is HTML already. */
class Html {
  constructor(text) {
    this.text = text;
  }
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (value) => {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  if (value == null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => entities[character]);
};

/** A template: whatever is filled in is text, unless this function made it. Attributes stand in quotes. */
export const html = (parts, ...values) => new Html(String.raw({ raw: parts }, ...values.map(written)));

/** HTML that something else has made safe, such as `scriptSafeJson`. */
export const asItIs = (text) => new Html(text);

/** Addresses come from editors and texts: those that `javascript:` and its like stand in lead nowhere. */
export const isSafe = (address) => /^(https?:|mailto:|\/(?!\/)|#)/i.test(address);

/** A link; only what stands in it when the address leads nowhere. */
export const anchor = (address, content) =>
  isSafe(address) ? html`<a href="${address}">${content}</a>` : html`${content}`;
