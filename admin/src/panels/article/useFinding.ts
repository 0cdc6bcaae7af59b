import { type RefObject, useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { LinkedName, TextPlace } from '../../../../server/src/api/contracts/readings';
import { message } from '../../translations';
import { showPlace } from './find-in-text';
import type { ArticleForm } from './form-values';
import type { useDecisions } from './useDecisions';
import type { Read } from './useReading';

interface Given {
  panel: RefObject<HTMLElement>;
  read: Read | null;
  getValues: () => ArticleForm;
  say: ReturnType<typeof useDecisions>['say'];
}

interface Findable {
  type: LinkedName['type'];
  entry: string | null;
  name: string;
  at: TextPlace[];
}

/** On a narrow screen the panel is in a drawer over the form, which a press beside it closes. */
const closeDrawer = () =>
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();

/** @returns what shows a name in the text, place after place, and what to say of one that is not there any more */
export const useFinding = ({ panel, read, getValues, say }: Given) => {
  const { formatMessage } = useIntl();
  const [lost, setLost] = useState<string | null>(null);
  const latest = useRef(read);
  latest.current = read;
  const shownLast = useRef(new Map<string, number>());

  const find = useCallback(
    (one: Findable) => {
      const beside = panel.current?.closest('form');
      const form = beside ?? document.querySelector('main form');
      const key = `${one.type} ${one.entry} ${one.name}`;
      const next = ((shownLast.current.get(key) ?? -1) + 1) % one.at.length;
      const place = one.at[next];
      if (!form || !place) return;
      shownLast.current.set(key, next);
      const before = latest.current?.form[place.field] ?? '';
      const isShown = showPlace(form, place, before, getValues()[place.field] ?? '');
      setLost(isShown ? null : formatMessage(message('article.said.not-found'), { name: one.name }));
      say(isShown ? 'article.said.found' : 'article.said.not-found', {
        name: one.name,
        place: next + 1,
        count: one.at.length,
      });
      if (isShown && !beside) closeDrawer();
    },
    [formatMessage, getValues, panel, say],
  );

  return { find, lost };
};
