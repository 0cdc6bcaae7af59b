import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { Box, Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type NamedEntry, useEntriesNamedQuery } from '../api/look-alikes';
import { message } from '../translations';
import type { EntryType } from './addresses';
import { useWordsFor } from './useWordsFor';

interface ChooseOtherProps {
  type: EntryType;
  /** The entry that has been chosen already. */
  known: string | undefined;
  choose: (documentId: string) => void;
}

const labelOf = ({ name, documentId, disambiguation, slug }: NamedEntry): string => {
  const note = disambiguation || slug;
  return note ? `${name || documentId} (${note})` : name || documentId;
};

/** Looks for an entry by name. */
export const ChooseOther = ({ type, known, choose }: ChooseOtherProps) => {
  const { formatMessage } = useIntl();
  const wordsFor = useWordsFor();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const name = useDebounce(typed.trim(), 300);
  const { data = [], isFetching, error } = useEntriesNamedQuery({ type, name });
  const offered = data.filter(({ documentId }) => documentId !== known);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Field.Root name="other" {...(error ? { error: wordsFor(error) } : {})}>
        <Field.Label>{formatMessage(message('merging.choose'))}</Field.Label>
        <Combobox
          // The server looks for names; what it finds is offered as it is.
          autocomplete="none"
          aria-autocomplete="list"
          isPrintableCharacter={() => false}
          open={open}
          onOpenChange={setOpen}
          textValue={typed}
          placeholder={formatMessage(message('merging.chooseHint'))}
          loading={isFetching}
          loadingMessage={formatMessage(message('merging.searching'))}
          noOptionsMessage={() => formatMessage(message('merging.nobody'))}
          onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onChange={(documentId?: string) => documentId && choose(documentId)}
        >
          {/* One child: the list is short enough to do without virtual scrolling, which arrow keys cannot cross. */}
          <>
            {offered.map((entry) => (
              <ComboboxOption key={entry.documentId} value={entry.documentId} textValue={labelOf(entry)}>
                {labelOf(entry)}
              </ComboboxOption>
            ))}
          </>
        </Combobox>
        <Field.Error />
      </Field.Root>
    </Box>
  );
};
