import { useRef } from 'react';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useLazyUnpublishedEntriesQuery } from '../api/publishing';
import type { Questions } from '../edit-view/questions';
import { ourType } from '../our-type';
import { isWorthAsking } from './usePublishTogether';

interface ListQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** What Strapi's bulk publishing says of itself; others have another `actionType` or none. */
const isPublish = (description: object): boolean =>
  'actionType' in description && description.actionType === 'publish';

const askBefore = (questions: Questions, action: BulkActionComponent): BulkActionComponent => {
  const AskedBulkAction: BulkActionComponent = (props) => {
    const description = action(props);
    const [find] = useLazyUnpublishedEntriesQuery();
    const [{ query }] = useQueryParams<ListQuery>();
    const asking = useRef(false);
    if (!description || !isPublish(description) || ourType(props.model) !== 'article') return description;

    /** @returns true to keep Strapi's dialog closed */
    const ask = async (): Promise<boolean> => {
      if (asking.current) return true;
      asking.current = true;
      try {
        const articles = props.documents.map(({ documentId }) => documentId);
        const { data: found } = await questions.check(
          find({ articles, locale: query.plugins?.i18n?.locale }),
        );
        if (!found || !isWorthAsking(found)) return false;
        const question = { about: 'publishing-together' as const, found, articles: articles.length };
        return (await questions.ask(question)) === 'cancel';
      } finally {
        asking.current = false;
      }
    };
    // Strapi waits for the answer, which the type of bulk actions does not say.
    return Object.assign({}, description, { onClick: ask });
  };
  return Object.assign(AskedBulkAction, { type: action.type });
};

/** @returns the bulk actions of Strapi's list view; that which publishes articles asks about linked entries first */
export const askBeforeBulkPublish =
  (questions: Questions) =>
  (actions: BulkActionComponent[]): BulkActionComponent[] =>
    actions.map((action) => askBefore(questions, action));
