import { Flex, TextButton, Typography } from '@strapi/design-system';
import { Briefcase, User } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

interface NameProps {
  name: string;
  type: 'person' | 'organization' | null;
  /** Shows the name in the text; missing when it does not stand there. */
  onFind?: (() => void) | undefined;
}

/** A name that shows itself in the text when it is clicked. */
export const Name = ({ name, type, onFind }: NameProps) => {
  const { formatMessage } = useIntl();
  const Icon = type === 'organization' ? Briefcase : User;
  const words = (
    <Typography fontWeight="bold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {name}
    </Typography>
  );
  return (
    <Flex gap={2} alignItems="flex-start">
      <Flex paddingTop={1} flex="0 0 auto">
        <Icon
          width="1.4rem"
          height="1.4rem"
          fill="neutral500"
          aria-label={formatMessage(
            message(type === 'organization' ? 'article.organization' : 'article.person'),
          )}
          role="img"
        />
      </Flex>
      {onFind ? (
        <TextButton
          onClick={onFind}
          aria-label={formatMessage(message('article.find'), { name })}
          style={{ textAlign: 'start', minWidth: 0 }}
        >
          {words}
        </TextButton>
      ) : (
        words
      )}
    </Flex>
  );
};
