import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { placeOf } from '../content-manager';
import { TouchedByMany } from './TouchedByMany';

/** @returns Strapi's delete of several entries, whose dialog says for ours how often each is named */
export const tellingOfMany = (action: BulkActionComponent): BulkActionComponent => {
  const tell: BulkActionComponent = (props) => {
    const described = action(props);
    const place = placeOf(props.model);
    if (!place || described?.dialog?.type !== 'dialog') return described;
    return {
      ...described,
      dialog: {
        ...described.dialog,
        content: (
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            {described.dialog.content}
            <TouchedByMany place={place} documents={props.documents} />
          </Flex>
        ),
      },
    };
  };
  return Object.assign(tell, { type: action.type });
};
