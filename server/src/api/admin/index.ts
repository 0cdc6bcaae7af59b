import { mayAny } from '../../permissions/may-any';
import { articlePeopleController } from './article-people';
import { checksController } from './checks';
import { checksRoutes } from './checks-routes';
import { entryNamesController } from './entry-names';
import { entryPanelsController } from './entry-panels';
import { hasImportKey, importRoutes } from './import-routes';
import { importsController } from './imports';
import { lookAlikeRoutes } from './look-alike-routes';
import { lookAlikesController } from './look-alikes';
import { mergeController } from './merge';
import { mergeRoutes } from './merge-routes';
import { namesController } from './names';
import { networkRoutes } from './network-routes';
import { networkController } from './network/controller';
import { publishingController } from './publishing';
import { readingRoutes } from './reading-routes';
import { readingController } from './readings';
import { adminRoutes } from './routes';
import { settingsController } from './settings';
import { settingsRoutes } from './settings-routes';
import { usageController } from './usage';
import { versionController } from './versions';
import { widgetsController } from './widgets';
import { widgetsRoutes } from './widgets-routes';

/** What the admin panel asks, by the names that Strapi knows it under. */
export const adminApi = {
  policies: { 'has-import-key': hasImportKey, 'may-any': mayAny },
  controllers: {
    'article-people': articlePeopleController,
    checks: checksController,
    'entry-names': entryNamesController,
    'entry-panels': entryPanelsController,
    imports: importsController,
    'look-alikes': lookAlikesController,
    merge: mergeController,
    names: namesController,
    network: networkController,
    publishing: publishingController,
    reading: readingController,
    settings: settingsController,
    usage: usageController,
    version: versionController,
    widgets: widgetsController,
  },
  routes: {
    admin: adminRoutes,
    checks: checksRoutes,
    imports: importRoutes,
    'look-alikes': lookAlikeRoutes,
    merge: mergeRoutes,
    network: networkRoutes,
    reading: readingRoutes,
    settings: settingsRoutes,
    widgets: widgetsRoutes,
  },
};
