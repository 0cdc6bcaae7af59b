import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { Box, Combobox, ComboboxOption, Field, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { FoundName } from '../../../../server/src/api/contracts/names';
import { useNetworkNamesQuery } from '../../api/network';
import { message } from '../../translations';

interface NetworkSearchProps {
  status: 'published' | 'draft';
  onChoose: (key: string) => void;
}

const pause = 250;
const listed = 10;

const keyOf = ({ type, documentId }: FoundName) => `${type}:${documentId}`;

/** Looks for people and organizations by any of their names. */
export const NetworkSearch = ({ status, onChoose }: NetworkSearchProps) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const q = useDebounce(typed.trim(), pause);
  const asked = useNetworkNamesQuery({ q, status, limit: listed }, { skip: q === '' });
  const found = q === '' ? [] : (asked.currentData ?? []);
  const waiting = typed.trim() !== '' && (q !== typed.trim() || asked.isFetching);

  const choose = (key: string | undefined) => {
    if (!key) return;
    onChoose(key);
    setTyped('');
    setOpen(false);
  };

  /** Enter takes the best match, so that typing a name and Enter is enough. */
  const pressKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    const [best] = found;
    const highlighted = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || !open || waiting || highlighted || !best) return;
    event.preventDefault();
    choose(keyOf(best));
  };

  const otherWords = (name: FoundName) =>
    [
      formatMessage(message(`network.kind.${name.type}`)),
      ...(name.type === 'person' && name.disambiguation ? [name.disambiguation] : []),
      ...(name.matched.name === name.name ? [] : [name.matched.name]),
    ].join(' · ');

  return (
    <Field.Root
      name="network-search"
      error={asked.isError && !waiting ? formatMessage(message('network.search.failed')) : undefined}
    >
      <Field.Label>{formatMessage(message('network.search'))}</Field.Label>
      <Combobox
        // The server searches, by more names than the list shows.
        autocomplete="none"
        aria-autocomplete="list"
        isPrintableCharacter={() => false}
        open={open && typed.trim() !== ''}
        onOpenChange={setOpen}
        value={undefined}
        textValue={typed}
        placeholder={formatMessage(message('network.search.placeholder'))}
        clearLabel={formatMessage(message('code.clear'))}
        loading={waiting && found.length === 0}
        loadingMessage={formatMessage(message('network.search.loading'))}
        noOptionsMessage={() =>
          formatMessage(message(waiting ? 'network.search.loading' : 'network.search.none'))
        }
        onChange={choose}
        onClear={() => setTyped('')}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onKeyDown={pressKey}
      >
        {/* One child: arrow keys cannot cross Strapi's virtual scrolling. */}
        <>
          {found.map((name) => (
            <ComboboxOption key={keyOf(name)} value={keyOf(name)} textValue={name.name}>
              {name.name}
              <Typography variant="pi" textColor="neutral600">
                {' '}
                {otherWords(name)}
              </Typography>
            </ComboboxOption>
          ))}
        </>
      </Combobox>
      <Box role="alert">
        <Field.Error />
      </Box>
    </Field.Root>
  );
};
