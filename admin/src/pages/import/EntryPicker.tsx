import { useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntityType } from '../../../../server/src/pieces/types';
import { encoded } from '../../api/encoded';
import { listAddress } from '../../entry-address';
import { message } from '../../translations';

/** An entry of the directory. */
export interface PickedEntry {
  key: string;
  name: string;
}

interface EntryPickerProps {
  name: string;
  /** How the entry is called that is meant now; null for nobody. */
  meant: string | null;
  onPick: (entry: PickedEntry) => void;
}

interface Row {
  documentId: string;
  name: string;
  slug: string | null;
}

const types: EntityType[] = ['person', 'organization'];

/** How long typing has to rest before the directory is searched, in milliseconds. */
const rest = 250;

/** Says whom a name means: a search of the directory, and the entries that it finds as buttons. */
export const EntryPicker = ({ name, meant, onPick }: EntryPickerProps) => {
  const { formatMessage } = useIntl();
  const { get } = useFetchClient();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<PickedEntry[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const asked = query.trim();
    setFound(null);
    setFailed(false);
    if (asked === '') return undefined;
    const leaving = new AbortController();
    const ofType = async (type: EntityType): Promise<PickedEntry[]> => {
      const { data } = await get<{ results: Row[] }>(listAddress(type), {
        params: encoded({ _q: asked, pageSize: 5, sort: 'name:ASC' }),
        signal: leaving.signal,
      });
      return data.results.flatMap((row) =>
        row.slug ? [{ key: `${type}:${row.slug}`, name: row.name }] : [],
      );
    };
    const search = async () => {
      try {
        const all = (await Promise.all(types.map(ofType))).flat();
        if (!leaving.signal.aborted) setFound(all);
      } catch {
        if (!leaving.signal.aborted) setFailed(true);
      }
    };
    const timer = setTimeout(() => void search(), rest);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [get, query]);

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root
        name={`${name}-whom`}
        hint={formatMessage(message('import.whom.meant'), {
          name: meant ?? formatMessage(message('import.whom.nobody')),
        })}
      >
        <Field.Label>{formatMessage(message('import.whom.label'))}</Field.Label>
        <TextInput
          ref={input}
          value={query}
          placeholder={formatMessage(message('import.whom.placeholder'))}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Box role="status">
        {found && (
          <Flex gap={2} wrap="wrap">
            {found.length === 0 && (
              <Typography variant="pi">{formatMessage(message('import.whom.none'))}</Typography>
            )}
            {found.map((entry) => (
              <Button
                key={entry.key}
                size="S"
                variant="secondary"
                onClick={() => {
                  onPick(entry);
                  setQuery('');
                  // The button that was pressed goes with what was found.
                  input.current?.focus();
                }}
              >
                {entry.name}
              </Button>
            ))}
          </Flex>
        )}
        {isFailed && (
          <Typography variant="pi" textColor="danger600">
            {formatMessage(message('import.whom.failed'))}
          </Typography>
        )}
      </Box>
    </Flex>
  );
};
