import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

interface SectionProps<Item> {
  title: string;
  items: Item[];
  keyOf: (item: Item) => string;
  draw: (item: Item) => ReactNode;
  /** Beside the title. */
  action?: ReactNode;
}

/** More rows than this are shown when asked for: long lists would cost more time to draw than to read. */
const pageSize = 10;

/**
 * A list of the panel. When the row that has the focus goes, the focus goes to the row after it, or to the title; to the
 * title as well when it is the action or the button for more that goes.
 */
export const Section = <Item,>({ title, items, keyOf, draw, action }: SectionProps<Item>) => {
  const { formatMessage } = useIntl();
  const [shown, setShown] = useState(pageSize);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<{ element: Element; index: number } | null>(null);

  useEffect(() => {
    const last = focused.current;
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    focused.current = null;
    const row =
      last.index === -1 ? null : (list.current?.children[last.index] ?? list.current?.lastElementChild);
    (row?.querySelector('button') ?? heading.current)?.focus();
  });

  const noteFocus = (event: React.FocusEvent) => {
    // The list of a select is drawn elsewhere.
    if (!event.currentTarget.contains(event.target)) return;
    const rows = [...(list.current?.children ?? [])];
    const index = rows.findIndex((row) => row.contains(event.target));
    focused.current = { element: rows[index] ?? event.target, index };
  };

  return (
    <Box
      width="100%"
      onFocus={noteFocus}
      onBlur={(event: React.FocusEvent) => {
        // What goes takes the focus with it and tells of no other element.
        if (event.relatedTarget) focused.current = null;
      }}
    >
      <Flex justifyContent="space-between" gap={2} paddingBottom={2}>
        <Typography tag="h3" variant="delta" fontSize={2} fontWeight="bold" ref={heading} tabIndex={-1}>
          {title}
        </Typography>
        {action}
      </Flex>
      <Flex tag="ul" ref={list} direction="column" alignItems="stretch" gap={3}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{draw(item)}</li>
        ))}
      </Flex>
      {items.length > shown && (
        <Box paddingTop={3}>
          <TextButton onClick={() => setShown(shown + pageSize * 3)}>
            {formatMessage(message('article.more'), { count: items.length - shown })}
          </TextButton>
        </Box>
      )}
    </Box>
  );
};
