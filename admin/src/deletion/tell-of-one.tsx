import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { placeOf } from '../content-manager';
import { Touched } from './Touched';

/** @returns Strapi's delete of an entry, whose dialog says for ours where they are named and what goes with them */
export const tellingOfOne = (action: DocumentActionComponent): DocumentActionComponent => {
  const tell: DocumentActionComponent = (props) => {
    const described = action(props);
    const place = placeOf(props.model);
    const { documentId } = props;
    if (!place || !documentId || described?.dialog?.type !== 'dialog') return described;
    return {
      ...described,
      dialog: {
        ...described.dialog,
        content: (
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            {described.dialog.content}
            {/* Strapi deletes an entry in all of its languages. */}
            <Touched place={place} documentId={documentId} locale="*" />
          </Flex>
        ),
      },
    };
  };
  return Object.assign(tell, { type: action.type, position: action.position });
};
