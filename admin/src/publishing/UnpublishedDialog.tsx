import { type ReactNode, useState } from 'react';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UnpublishedAnswer } from '../../../server/src/api/contracts/publish-together';
import { usePublishTogetherMutation } from '../api/publishing';
import type { Answer } from '../edit-view/questions';
import { permissionTo } from '../permissions';
import { message } from '../translations';
import { DraftList } from './DraftList';
import { ModifiedList } from './ModifiedList';

interface UnpublishedDialogProps {
  found: UnpublishedAnswer['data'];
  /** How many articles are about to be published. */
  articles: number;
  answer: (answer: Answer) => void;
}

const useMayPublishTogether = (): boolean => {
  const held = useAuth('UnpublishedDialog', ({ permissions }) => permissions);
  return permissionTo('publish-together').every(({ action }) => held.some((one) => one.action === action));
};

/** @returns what the server said; null when it said nothing: a connection that is lost has words of a browser */
const saidBy = (error: object): string | null =>
  'status' in error && 'message' in error && typeof error.message === 'string' ? error.message : null;

const Note = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" textColor="neutral600">
    {children}
  </Typography>
);

/** Asks what is to happen to the linked entries of articles that are not published, before the articles are. */
export const UnpublishedQuestion = ({
  found,
  articles,
  mayTogether,
  answer,
}: UnpublishedDialogProps & { mayTogether: boolean }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [publish, { isLoading, error }] = usePublishTogetherMutation();
  const [ticked, setTicked] = useState<string[]>([]);

  const drafts = found.entries.filter(({ state }) => state === 'draft');
  const modified = found.entries.filter(({ state }) => state === 'modified');
  const chosen = [...drafts, ...modified.filter(({ documentId }) => ticked.includes(documentId))].filter(
    ({ mayPublish }) => mayPublish,
  );
  const said = error && saidBy(error);
  const reason = said ? (
    <span key="reason" lang="en">
      {said}
    </span>
  ) : (
    formatMessage(message('publishing.unreachable'))
  );
  const cannotAll = !mayTogether || drafts.some(({ mayPublish }) => !mayPublish);

  const publishTogether = async () => {
    const entries = chosen.map(({ type, documentId }) => ({ type, documentId }));
    const done = await publish({ entries });
    if (!('data' in done)) return;
    toggleNotification({
      type: 'success',
      message: formatMessage(message('publishing.done'), { count: done.data.length }),
    });
    answer('published');
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && !isLoading && answer('cancel')}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={formatMessage(message('publishing.close'))}>
          <Modal.Title>{formatMessage(message('publishing.title'))}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              {formatMessage(message('publishing.intro'), {
                articles,
                count: drafts.length + found.hidden,
              })}
            </Typography>
            <DraftList entries={drafts} />
            {found.hidden > 0 && (
              <Note>{formatMessage(message('publishing.hidden'), { count: found.hidden })}</Note>
            )}
            {modified.length > 0 && (
              <ModifiedList
                entries={modified}
                ticked={ticked}
                onTick={setTicked}
                disabled={!mayTogether || isLoading}
              />
            )}
            {cannotAll && <Note>{formatMessage(message('publishing.no-permission'))}</Note>}
            <Box role="alert">
              {error && (
                <Typography textColor="danger600">
                  {formatMessage(message('publishing.failed'), {
                    reason,
                  })}
                </Typography>
              )}
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" disabled={isLoading} onClick={() => answer('cancel')}>
            {formatMessage(message('publishing.cancel'))}
          </Button>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            <Button type="button" variant="secondary" disabled={isLoading} onClick={() => answer('go on')}>
              {formatMessage(message('publishing.without'))}
            </Button>
            {mayTogether && chosen.length > 0 && (
              <Button type="button" loading={isLoading} onClick={() => void publishTogether()}>
                {formatMessage(message('publishing.together'))}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The question, to whoever is signed in. */
export const UnpublishedDialog = (props: UnpublishedDialogProps) => (
  <UnpublishedQuestion {...props} mayTogether={useMayPublishTogether()} />
);
