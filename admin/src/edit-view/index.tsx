import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { pluginId } from '../plugin-id';
import { askBeforeBulkPublish } from '../publishing/bulk-publish';
import { guardActions } from './guarded-actions';
import { loadedVersions } from './loaded-versions';
import { newerVersionPanel } from './NewerVersionPanel';
import { QuestionDialogs } from './QuestionDialogs';
import { openQuestions } from './questions';

/** Where Strapi lets plugins draw, in each of the views that have Save, Publish or bulk actions. */
const places = [
  ['editView', 'right-links'],
  ['preview', 'actions'],
  ['listView', 'actions'],
] as const;

/** What happens before Save and Publish in the content manager, in two steps of the plugin's life. */
export const beforeSaving = () => {
  const questions = openQuestions();
  const loaded = loadedVersions();
  return {
    register(app: StrapiApp) {
      app.addMiddlewares([loaded.middleware]);
    },
    bootstrap(app: StrapiApp) {
      const contentManager = app.getPlugin('content-manager');
      const { addDocumentAction, addBulkAction, addEditViewSidePanel } =
        contentManager.apis as ContentManagerPlugin['config']['apis'];
      addDocumentAction(guardActions({ questions, loaded }));
      addBulkAction(askBeforeBulkPublish(questions));
      addEditViewSidePanel(([first, ...others]) => [
        ...(first ? [first] : []),
        newerVersionPanel(loaded),
        ...others,
      ]);
      const Component = () => <QuestionDialogs questions={questions} />;
      for (const [view, place] of places) {
        contentManager.injectComponent(view, place, { name: `${pluginId}-questions`, Component });
      }
    },
  };
};
