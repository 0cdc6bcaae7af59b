import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UsageAnswer, UsageItem } from '../../../server/src/api/contracts/usage';
import { type UsageQuestion, useEntryUsageQuery } from '../api/usage';
import type { Place } from '../content-manager';
import { Failed, Loading, Nothing } from '../panels/entries/states';
import { message, type MessageKey } from '../translations';
import { firstOf, onlyIn, printedIn, touchedIn } from './touched';
import { UsedAs } from './UsedAs';

const listed = 5;
const printedListed = 3;

interface PlacesProps {
  says: MessageKey;
  items: UsageItem[];
  total: number;
  /** Said instead of a list when each of the places is in another list. */
  same?: MessageKey;
}

const Places = ({ says, items, total, same }: PlacesProps) => {
  const { formatMessage } = useIntl();
  const { shown, more } = firstOf(items, listed, total);
  const title = formatMessage(message(says), { count: total });
  if (total === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight="bold">{title}</Typography>
      {shown.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingLeft={2} aria-label={title}>
          {shown.map((item) => (
            <UsedAs
              key={[item.type, item.documentId, item.locale, item.list, item.position].join()}
              {...item}
            />
          ))}
        </Flex>
      )}
      {shown.length === 0 && same ? (
        <Nothing says={same} />
      ) : (
        more > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(message('entries.delete.more'), { count: more })}
          </Typography>
        )
      )}
    </Flex>
  );
};

interface AfterwardsProps {
  place: Place;
  items: UsageItem[];
}

/** What becomes of the places: links go, what was printed stays. */
const Afterwards = ({ place, items }: AfterwardsProps) => {
  const { formatMessage, formatList } = useIntl();
  const { shown, more } = firstOf(printedIn(items), printedListed);
  const names = formatList([...shown, ...(more > 0 ? [`+${more}`] : [])], { type: 'unit' });
  const inArticles = items.some(({ list }) => list === 'credits' || list === 'mentions');
  const facts = items.some(({ list }) => list === 'affiliations' || list === 'ties');
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography>
        {formatMessage(
          message(place === 'articles' ? 'entries.delete.sources-go' : 'entries.delete.links-go'),
        )}
      </Typography>
      {inArticles && (
        <Typography>
          {shown.length > 0
            ? formatMessage(message('entries.delete.printed-stays'), { names })
            : formatMessage(message('entries.delete.name-stays'))}{' '}
          {formatMessage(message('entries.delete.publish-again'))}
        </Typography>
      )}
      {facts && place !== 'articles' && (
        <Typography>{formatMessage(message('entries.delete.facts-stay'))}</Typography>
      )}
    </Flex>
  );
};

const namedIn = { published: 'entries.delete.published', drafts: 'entries.delete.drafts' } as const;

/** Articles are not named by others: they are what affiliations and ties have as their source. */
const sourceOf = {
  published: 'entries.delete.source-published',
  drafts: 'entries.delete.source-drafts',
} as const;

interface AnswerProps {
  place: Place;
  usage: UsageAnswer['data'];
}

const Answer = ({ place, usage }: AnswerProps) => {
  const published = touchedIn(usage.published);
  const drafts = usage.drafts ? touchedIn(usage.drafts) : { total: 0, items: [] };
  if (published.total + drafts.total === 0) return <Nothing says="entries.delete.nothing" />;
  const draftsOnly = onlyIn(drafts, published);
  const says = place === 'articles' ? sourceOf : namedIn;
  return (
    <>
      <Places says={says.published} items={published.items} total={published.total} />
      <Places
        says={says.drafts}
        items={draftsOnly}
        total={drafts.total}
        {...(drafts.total === published.total ? { same: 'entries.delete.same' as const } : {})}
      />
      <Afterwards place={place} items={[...published.items, ...drafts.items]} />
    </>
  );
};

/** Where an entry that somebody is about to delete is named, and what happens there. */
export const Touched = (question: UsageQuestion) => {
  const { data, error, isFetching, refetch } = useEntryUsageQuery(question, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !isFetching) {
    return <Failed error={error} retry={() => void refetch()} forbidden="entries.delete.forbidden" />;
  }
  if (!data || isFetching) return <Loading />;
  return (
    <Box role="status" width="100%">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Answer place={question.place} usage={data} />
      </Flex>
    </Box>
  );
};
