import { useEffect, useRef } from 'react';

type Shortcut = 'save' | 'publish';

/** The keys of Strapi's edit view: Ctrl or Cmd with Enter or S saves, with Shift and Enter publishes. */
const shortcutOf = ({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): Shortcut | null => {
  if (!ctrlKey && !metaKey) return null;
  if (key === 'Enter') return shiftKey ? 'publish' : 'save';
  return key.toLowerCase() === 's' && !shiftKey ? 'save' : null;
};

/** Events of ours, for Strapi, after nothing stood in the way. */
const letThrough = new WeakSet<Event>();

/** Dialogs have keys of their own. */
const dialogIsOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/**
 * Acts before Strapi does when somebody presses the keys of an action. While a question of ours is open they do nothing.
 * @param act takes `press`, which presses the same keys for Strapi
 */
export const useShortcut = (
  shortcut: Shortcut,
  { enabled, isAsking }: { enabled: boolean; isAsking: () => boolean },
  act: (press: () => void) => void,
): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const intercept = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== shortcut || letThrough.has(event)) return;
      if (!isAsking() && dialogIsOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isAsking()) return;
      const { key, ctrlKey, metaKey, shiftKey } = event;
      latest.current(() => {
        const again = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, shiftKey, cancelable: true });
        letThrough.add(again);
        window.dispatchEvent(again);
      });
    };
    window.addEventListener('keydown', intercept, { capture: true });
    return () => window.removeEventListener('keydown', intercept, { capture: true });
  }, [shortcut, enabled, isAsking]);
};
