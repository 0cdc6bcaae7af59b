import { Widget } from '@strapi/strapi/admin';
import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';

/** Says in Strapi's words that a widget has nothing to show because a request failed, with a way to try again. */
export const WidgetFailed = ({ onRetry }: { onRetry: () => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex role="alert" direction="column" gap={4} height="100%" justifyContent="center">
      <Flex direction="column">
        <Widget.Error />
      </Flex>
      <Button variant="tertiary" onClick={onRetry}>
        {formatMessage(message('widgets.retry'))}
      </Button>
    </Flex>
  );
};
