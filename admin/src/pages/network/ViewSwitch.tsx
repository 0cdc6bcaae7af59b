import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NetworkState } from '../../network/question';
import { message } from '../../translations';

const views = ['picture', 'table'] as const;

interface ViewSwitchProps {
  view: NetworkState['view'];
  onChange: (view: NetworkState['view']) => void;
}

/** Changes between the picture and the table, which say the same. */
export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={1} role="group" aria-label={formatMessage(message('network.view'))}>
      {views.map((one) => (
        <Button
          key={one}
          size="S"
          variant={one === view ? 'secondary' : 'tertiary'}
          aria-pressed={one === view}
          onClick={() => onChange(one)}
        >
          {formatMessage(message(`network.view.${one}`))}
        </Button>
      ))}
    </Flex>
  );
};
