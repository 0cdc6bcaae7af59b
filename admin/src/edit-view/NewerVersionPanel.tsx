import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { ourType } from '../our-type';
import { message } from '../translations';
import type { LoadedVersions } from './loaded-versions';
import { isNewer } from './newer-version';
import { savedBy } from './saved-by';
import { useAddress, useIsMe } from './useNewerVersion';
import { usePolledVersion } from './usePolledVersion';

/** A panel that shows as soon as somebody else has saved the entry which is open here, and else not at all. */
export const newerVersionPanel = (loaded: LoadedVersions): PanelComponent => {
  const NewerVersionPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
    const intl = useIntl();
    const isMe = useIsMe();
    const address = useAddress({ model, documentId, document });
    const type = ourType(model);
    const isOpen = type && documentId && document && activeTab !== 'published';
    const stored = usePolledVersion(
      isOpen ? { type, documentId, locale: document.locale ?? undefined } : null,
    );
    if (!documentId || !isNewer(stored, loaded.of(documentId, document?.locale))) return null;
    return {
      title: intl.formatMessage(message('publishing.newer.panel')),
      content: (
        <Flex role="status" direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="p">{savedBy(intl, stored, isMe(stored.by?.id))}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {intl.formatMessage(message('publishing.newer.panel-hint'))}
          </Typography>
          <Link href={address} isExternal>
            {intl.formatMessage(message('publishing.newer.look'))}
          </Link>
        </Flex>
      ),
    };
  };
  return NewerVersionPanel;
};
