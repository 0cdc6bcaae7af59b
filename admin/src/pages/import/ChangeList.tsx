import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Change } from '../../../../server/src/pieces/types';
import { nameOfCode } from '../../fields/code-names';
import { fieldLabel } from '../../fields/field-label';
import { message } from '../../translations';
import { Panel } from './Panel';
import { PlaceButtons } from './PlaceButtons';

interface ChangeListProps {
  changes: Change[];
  onJump: (file: string, line: number) => void;
}

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;
const actions = ['create', 'update', 'conflict', 'keep'] as const;
const tones = {
  create: ['success100', 'success700'],
  update: ['secondary100', 'secondary700'],
  conflict: ['warning100', 'warning700'],
  keep: ['neutral150', 'neutral700'],
} as const;

/** How many entries of one kind are listed; more would only be scrolled by. */
const shown = 200;

/** What importing would do to which entry. */
export const ChangeList = ({ changes, onJump }: ChangeListProps) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const languageOf = (locale: string) => nameOfCode(locale, 'language', intl.locale) ?? locale;
  return (
    <Panel title={formatMessage(message('import.changes'))}>
      {changes.length === 0 && <Typography>{formatMessage(message('import.changes.none'))}</Typography>}
      {actions.map((action) => {
        const some = changes.filter((change) => change.action === action);
        if (some.length === 0) return null;
        const [background, textColor] = tones[action];
        return (
          <Box key={action} paddingBottom={4}>
            <Typography variant="sigma" tag="h3" textColor="neutral600">
              {formatMessage(message(`import.action.${action}`), { count: some.length })}
            </Typography>
            <Box tag="ul" style={list}>
              {some.slice(0, shown).map(({ type, slug, locale, file, line, fields, publish }) => (
                <Flex
                  key={`${type} ${slug} ${locale} ${file}`}
                  tag="li"
                  gap={2}
                  paddingTop={2}
                  wrap="wrap"
                  alignItems="center"
                >
                  <Badge backgroundColor={background} textColor={textColor}>
                    {formatMessage(message(`import.type.${type}`))}
                  </Badge>
                  <Typography>{locale ? `${slug} (${languageOf(locale)})` : slug}</Typography>
                  {(action === 'update' || action === 'conflict') && fields.length > 0 && (
                    <Typography variant="pi" textColor="neutral600">
                      {intl.formatList(fields.map((field) => fieldLabel(intl, type, field)))}
                    </Typography>
                  )}
                  {(action === 'create' || action === 'update') && (
                    <Typography variant="pi" textColor="neutral600">
                      {formatMessage(message(publish ? 'import.publish' : 'import.draft'))}
                    </Typography>
                  )}
                  <PlaceButtons lines={[line]} onJump={(at) => onJump(file, at)} />
                </Flex>
              ))}
            </Box>
            {some.length > shown && (
              <Typography variant="pi" textColor="neutral600">
                {formatMessage(message('import.more'), { count: some.length - shown })}
              </Typography>
            )}
          </Box>
        );
      })}
    </Panel>
  );
};
