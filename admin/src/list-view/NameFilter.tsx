import { useState } from 'react';
import { Box, Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { User } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'react-router-dom';
import type { EntryName } from '../../../server/src/api/contracts/entry-names';
import { useEntryNamesQuery } from '../api/entry-names';
import { ourType } from '../our-type';
import { type MessageKey, message } from '../translations';
import { namedIn, namedOf, naming } from './named-filter';
import { useDebounced } from './useDebounced';

interface NameComboboxProps {
  /** The type that is looked for; both when it is undefined. */
  type: EntryName['type'] | undefined;
  label: MessageKey;
}

const valueOf = ({ type, documentId }: Pick<EntryName, 'type' | 'documentId'>) => `${type}:${documentId}`;

const labelOf = ({ name, alias, disambiguation }: EntryName) =>
  [alias ? `${name} (${alias})` : name, disambiguation].filter(Boolean).join(' · ');

const NameCombobox = ({ type, label }: NameComboboxProps) => {
  const { formatMessage } = useIntl();
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const text = useDebounced((typed ?? '').trim(), 250);
  const named = namedOf(search);

  const { data: known } = useEntryNamesQuery(
    { type: named?.type, id: named?.documentId },
    { skip: named === null },
  );
  const chosen = known?.find(({ documentId }) => documentId === named?.documentId);
  const {
    currentData: found = [],
    isFetching,
    isError,
  } = useEntryNamesQuery({ q: text, type }, { skip: text === '' });

  const choose = (next: string | undefined) => {
    setTyped(null);
    setSearch((before) => naming(before, next));
  };
  const show = (next: boolean) => {
    setOpen(next);
    if (next) return;
    if (typed === '' && named) choose(undefined);
    setTyped(null);
  };

  /** What the address names, by a name that may be gone or not be known yet. */
  const current = named && {
    value: valueOf(named),
    text: chosen ? labelOf(chosen) : known ? formatMessage(message('publishing.filter.gone')) : '…',
  };
  const offered = found.map((entry) => ({ value: valueOf(entry), text: labelOf(entry) }));
  const shown = typed ? offered : current ? [current] : [];
  const nothing = isError
    ? 'publishing.filter.failed'
    : text === '' || isFetching
      ? 'publishing.filter.type'
      : 'publishing.filter.none';

  return (
    <Box width="26rem" maxWidth="100%">
      <Combobox
        size="S"
        aria-label={formatMessage(message(label))}
        placeholder={formatMessage(message(label))}
        startIcon={<User aria-hidden fill="neutral500" />}
        clearLabel={formatMessage(message('publishing.filter.clear'))}
        // The server searches: an alias that was found need not be in the name that is shown.
        autocomplete="none"
        aria-autocomplete="list"
        isPrintableCharacter={() => false}
        open={open}
        onOpenChange={show}
        loading={isFetching && typed !== null}
        loadingMessage={formatMessage(message('publishing.filter.loading'))}
        noOptionsMessage={() => formatMessage(message(nothing))}
        value={current?.value}
        textValue={typed ?? current?.text ?? ''}
        onChange={choose}
        onClear={() => choose(undefined)}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
      >
        <>
          {shown.map((option) => (
            <ComboboxOption key={option.value} value={option.value} textValue={option.text}>
              {option.text}
            </ComboboxOption>
          ))}
        </>
      </Combobox>
      <Flex role="status">
        {isError && typed !== null && (
          <Typography variant="pi" textColor="danger600">
            {formatMessage(message('publishing.filter.failed'))}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};

/** In lists of articles: leaves those that name somebody; in the list of people: those of an organization. */
export const NameFilter = () => {
  const { slug } = useParams<{ slug: string }>();
  const type = ourType(slug);
  const whose = type && namedIn[type];
  if (!whose) return null;
  return (
    <NameCombobox
      key={slug}
      type={whose === 'any' ? undefined : whose}
      label={whose === 'any' ? 'publishing.filter.anybody' : 'publishing.filter.organization'}
    />
  );
};
