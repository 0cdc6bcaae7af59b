import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { message } from '../translations';
import { mergeAddress, mergedType } from './addresses';
import { useAllowed } from './useAllowed';

/** In the menu of a person or an organization: merge with another one, which is looked for by name. */
export const MergeWith: DocumentActionComponent = ({ model, documentId, document }) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const type = mergedType(model);
  const { mayMerge } = useAllowed(type ?? 'person');
  if (!type || !documentId || !document || !mayMerge) return null;
  return {
    label: formatMessage(message('merging.mergeWith')),
    icon: <ArrowsCounterClockwise />,
    position: ['header', 'table-row'],
    onClick: () => navigate(mergeAddress(type, { into: documentId })),
  };
};
