/**
 * Strapi opens an item of a list when the address names one of its fields, but asks to leave the page when the form has
 * unsaved changes. So we press what an editor would press.
 */

const triggers = 'button[aria-expanded][data-radix-collection-item]';

/** The part of the edit view with a list, found by the label above it: `Affiliations (2)`. */
const partOf = (label: string): HTMLElement | null => {
  const own = [...document.querySelectorAll('label')].find((one) => {
    const text = one.textContent ?? '';
    return text.startsWith(label) && /^\s\(\d+\)\W*$/.test(text.slice(label.length));
  });
  let part = own?.parentElement ?? null;
  while (part && !part.querySelector(triggers)) part = part.parentElement;
  return part;
};

/** For so many frames a field is waited for: some seconds. */
const patience = 300;

/** For so many frames a field keeps the cursor: what Strapi draws anew while an item opens would lose it. */
const steady = 20;

/** Puts the cursor into a field as soon as it is there, unless the editor goes on to something else. */
export const focusField = (name: string): void => {
  let left = patience;
  let held = 0;
  const forget = () => {
    left = 0;
    document.removeEventListener('pointerdown', forget);
    document.removeEventListener('keydown', forget);
  };
  const look = () => {
    if (left <= 0) return;
    const field = document.querySelector<HTMLElement>(`[name="${name}"]`);
    if (field && field !== document.activeElement) {
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
    held = field && field === document.activeElement ? held + 1 : 0;
    left -= 1;
    if (held < steady && left > 0) requestAnimationFrame(look);
    else forget();
  };
  document.addEventListener('pointerdown', forget);
  document.addEventListener('keydown', forget);
  look();
};

/**
 * Opens an item of a list in the form and puts the cursor into one of its fields.
 * @param list the field and the label of the list
 * @returns false when the view does not show the list
 */
export const openItem = (list: { name: string; label: string }, index: number, field: string): boolean => {
  const trigger = partOf(list.label)?.querySelectorAll<HTMLElement>(triggers)[index];
  if (!trigger) return false;
  trigger.focus();
  trigger.scrollIntoView({ block: 'center' });
  if (trigger.getAttribute('aria-expanded') !== 'true') trigger.click();
  focusField(`${list.name}.${index}.${field}`);
  return true;
};
