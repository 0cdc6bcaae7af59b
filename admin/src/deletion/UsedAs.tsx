import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UsageItem } from '../../../server/src/api/contracts/usage';
import en from '../translations/en';
import { message, type MessageKey } from '../translations';

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** The words of ours for a role, a kind or a type; roles of affiliations are in the words of their source. */
const keyOf = ({ list, role }: UsageItem): MessageKey | null => {
  const room = list === 'ties' ? 'tie' : list === 'affiliations' ? 'kind' : 'role';
  const key = `entries.${room}.${role}`;
  return isKey(key) ? key : null;
};

const anywhere = { overflowWrap: 'anywhere' } as const;

/** A place where an entry is named: in which one, and as what. */
export const UsedAs = (item: UsageItem) => {
  const { formatMessage, formatDisplayName } = useIntl();
  const { name, role, locale } = item;
  const key = keyOf(item);
  const about = [
    key ? formatMessage(message(key)) : role,
    locale && formatDisplayName(locale, { type: 'language' }),
  ].filter(Boolean);
  return (
    <Typography tag="li" style={anywhere}>
      {name || formatMessage(message('entries.untitled'))}
      {about.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {` · ${about.join(' · ')}`}
        </Typography>
      )}
    </Typography>
  );
};
