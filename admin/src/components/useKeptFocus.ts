import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * Keeps those who work by keyboard in a part of the page: when what had the focus there goes, the focus goes to one place
 * and not to the top of the page.
 *
 * @returns the place, which takes a tabIndex of -1, and what the part of the page calls when something in it has the focus
 */
export const useKeptFocus = <Place extends HTMLElement>() => {
  const place = useRef<Place>(null);
  const last = useRef<Element | null>(null);

  // What goes may go in any drawing.
  useEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    place.current?.focus();
  });

  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    // Menus and dialogs are part of the tree of components and not of the page's; they hand the focus back themselves.
    if (currentTarget.contains(target)) last.current = target;
  };

  return { place, onFocus };
};
