import { useTable } from '@strapi/strapi/admin';
import { Tooltip, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type ArticlePeople, articlesAtOnce } from '../../../server/src/api/contracts/article-people';
import { useArticlePeopleQuery } from '../api/article-people';
import { message } from '../translations';

/** A row of the list, as far as it is known for sure. */
interface Row {
  id?: string | number;
  documentId?: string;
  locale?: string | null;
}

interface NamesCellProps {
  article: Row;
  whose: keyof ArticlePeople;
}

const widths = {
  authors: { minWidth: '14rem', maxWidth: '24rem' },
  people: { minWidth: '20rem', maxWidth: '28rem' },
};

/** Cells of Strapi's tables keep to one line; names that are too many for it go on in the next. */
const severalLines = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

/** The rows of the page in portions that one request may ask about; nearly always it is the whole page. */
const portionWith = (documentId: string, rows: Row[]): string[] => {
  const ids = rows.flatMap((row) => row.documentId ?? []);
  const start = Math.floor(Math.max(ids.indexOf(documentId), 0) / articlesAtOnce) * articlesAtOnce;
  return ids.slice(start, start + articlesAtOnce);
};

/** Names of those who made an article, or of those in it. Every cell of a page asks the same, so that one request goes out. */
export const NamesCell = ({ article, whose }: NamesCellProps) => {
  const { formatMessage } = useIntl();
  const rows: Row[] = useTable('NamesCell', (table) => table.rows);
  const documentId = article.documentId ?? '';
  const { currentData: people, isError } = useArticlePeopleQuery({
    ids: portionWith(documentId, rows),
    ...(article.locale ? { locale: article.locale } : {}),
  });

  if (isError) {
    const reason = formatMessage(message('list.failed'));
    return (
      <Tooltip label={reason}>
        <Typography textColor="neutral600" tabIndex={0}>
          <span aria-hidden>–</span>
          <VisuallyHidden>{reason}</VisuallyHidden>
        </Typography>
      </Tooltip>
    );
  }
  if (!people) {
    return (
      <Typography textColor="neutral500">
        <span aria-hidden>…</span>
        <VisuallyHidden>{formatMessage(message('list.loading'))}</VisuallyHidden>
      </Typography>
    );
  }
  const { names, more } = people[documentId]?.[whose] ?? { names: [], more: 0 };
  const listed = names.join(', ');
  const text = more > 0 ? formatMessage(message('list.more'), { names: listed, more }).trim() : listed;
  return (
    <Typography textColor="neutral800" tag="span" display="block" {...widths[whose]} style={severalLines}>
      {text}
    </Typography>
  );
};
