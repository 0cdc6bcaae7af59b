import { Suspense, useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Badge, Box, Button, Flex, Tabs } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import { useChecksQuery, useForgetLikenessMutation } from '../../api/checks';
import { message } from '../../translations';
import { checkSections } from './sections';

const [firstSection] = checkSections;

/** Where there is no room for all tabs beside each other, their bar is scrolled. */
const oneLine = { whiteSpace: 'nowrap' } as const;

/** What is wrong on the site and what is left to do, in tabs that the address names. */
export const ChecksPage = () => {
  const { formatMessage, formatDate } = useIntl();
  const [search, setSearch] = useSearchParams();
  const { data: checks, isFetching, refetch } = useChecksQuery();
  const [forgetLikeness] = useForgetLikenessMutation();
  const [round, setRound] = useState(0);
  const asked = search.get('section');
  const open = checkSections.find(({ id }) => id === asked) ?? firstSection;
  const title = formatMessage(message('checks.title'));
  const checkAgain = () => {
    void refetch();
    void forgetLikeness();
    setRound(round + 1);
  };
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={
            checks
              ? formatMessage(message('checks.checked-at'), {
                  at: formatDate(checks.checkedAt, { dateStyle: 'long', timeStyle: 'short' }),
                })
              : formatMessage(message('checks.subtitle'))
          }
          primaryAction={
            <Button
              variant="tertiary"
              startIcon={<ArrowClockwise />}
              loading={isFetching}
              onClick={checkAgain}
            >
              {formatMessage(message('checks.again'))}
            </Button>
          }
        />
        <Layouts.Content>
          <Tabs.Root
            variant="simple"
            value={open?.id ?? ''}
            onValueChange={(section) => setSearch({ section }, { replace: true })}
          >
            <Box overflow="auto">
              <Tabs.List aria-label={formatMessage(message('checks.sections'))}>
                {checkSections.map(({ id, title: key, count }) => {
                  const number = checks && count?.(checks);
                  return (
                    <Tabs.Trigger key={id} value={id} style={oneLine}>
                      <Flex gap={2}>
                        {formatMessage(message(key))}
                        {number ? <Badge>{number}</Badge> : null}
                      </Flex>
                    </Tabs.Trigger>
                  );
                })}
              </Tabs.List>
            </Box>
            {checkSections.map(({ id, Body }) => (
              <Tabs.Content key={id} value={id}>
                <Box paddingTop={6} paddingBottom={8}>
                  <Suspense fallback={<Page.Loading />}>
                    <Body round={round} />
                  </Suspense>
                </Box>
              </Tabs.Content>
            ))}
          </Tabs.Root>
        </Layouts.Content>
      </Page.Main>
    </>
  );
};
