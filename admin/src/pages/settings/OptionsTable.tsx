import { Badge, Box, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OptionValue } from '../../../../server/src/api/contracts/settings';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';
import { Panel } from '../../components/Panel';
import { optionWords } from './words';

/** The admin draws code smaller than anybody reads. */
const asLarge = { fontSize: 'inherit' } as const;

/** Where options stand: the same in every language. */
const place = {
  file: <code style={asLarge}>{'config/plugins'}</code>,
  place: <code style={asLarge}>{'newsroom.config'}</code>,
};

const columns = ['settings.option', 'settings.meaning', 'settings.value'] as const;

/** Texts go on in the next line, wherever they can be broken. */
const severalLines = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

/** The design system's own coloured badges have too little contrast for small letters. */
const setColors = { backgroundColor: 'primary100', textColor: 'primary700' } as const;

const Value = ({ option: { value, isDefault } }: { option: OptionValue }) => {
  const { formatMessage, formatNumber } = useIntl();
  const shown = (): string => {
    if (value === null) return formatMessage(message('settings.none'));
    if (typeof value === 'boolean') {
      return formatMessage(message(value ? 'settings.on' : 'settings.off'));
    }
    return typeof value === 'number' ? formatNumber(value) : value;
  };
  return (
    <Flex gap={2} wrap="wrap" style={severalLines}>
      <Typography fontWeight="bold">{shown()}</Typography>
      <Badge {...(isDefault ? {} : setColors)}>
        {formatMessage(message(isDefault ? 'settings.default' : 'settings.set'))}
      </Badge>
    </Flex>
  );
};

/** The options of the plugin, with the values that the site runs with. */
export const OptionsTable = ({ options }: { options: OptionValue[] }) => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('settings.options'));
  return (
    <Panel label={title}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={2} paddingBottom={4}>
        {formatMessage(message('settings.options-where'), place)}
      </Typography>
      <HeadedTable label={title} columns={columns} rowCount={options.length}>
        {options.map((option) => (
          <Tr key={option.name}>
            <Td>
              <Typography>
                <code style={asLarge}>{option.name}</code>
              </Typography>
            </Td>
            <Td>
              <Box minWidth="20rem" style={severalLines}>
                <Typography>{formatMessage(message(optionWords[option.name]))}</Typography>
              </Box>
            </Td>
            <Td>
              <Value option={option} />
            </Td>
          </Tr>
        ))}
      </HeadedTable>
    </Panel>
  );
};
