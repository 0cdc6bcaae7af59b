import { Button, Flex, LinkButton, Modal, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Version } from '../../../server/src/api/contracts/versions';
import { message } from '../translations';
import type { Answer } from './questions';
import { savedBy } from './saved-by';

interface OverwriteDialogProps {
  version: Version;
  byMe: boolean;
  /** Where the stored version can be seen. */
  address: string;
  publishing: boolean;
  answer: (answer: Answer) => void;
}

/** Says that an entry was saved by somebody else since it was opened, before that is written over. */
export const OverwriteDialog = ({ version, byMe, address, publishing, answer }: OverwriteDialogProps) => {
  const intl = useIntl();
  const say = (key: Parameters<typeof message>[0]) => intl.formatMessage(message(key));
  return (
    <Modal.Root open onOpenChange={(open) => !open && answer('cancel')}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('publishing.close')}>
          <Modal.Title>{say('publishing.newer.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Typography tag="p" fontWeight="bold">
              {savedBy(intl, version, byMe)}
            </Typography>
            <Typography tag="p">
              {say(publishing ? 'publishing.newer.if-published' : 'publishing.newer.if-saved')}
            </Typography>
            <LinkButton href={address} isExternal variant="secondary" endIcon={<ExternalLink />}>
              {say('publishing.newer.look')}
            </LinkButton>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={() => answer('cancel')}>
            {say('publishing.cancel')}
          </Button>
          <Button type="button" variant="danger" onClick={() => answer('go on')}>
            {say(publishing ? 'publishing.newer.publish' : 'publishing.newer.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
