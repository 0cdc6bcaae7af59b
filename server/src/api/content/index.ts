import { contentController } from './controller';
import { dossierController } from './dossiers/controller';
import { dossierRoutes } from './dossiers/routes';
import { feedRoutes } from './feeds/routes';
import { namesRoutes } from './names';
import { contentRoutes } from './routes';
import { contentService } from './service';

/** What everybody may ask whom a role allows it, by the names that Strapi knows it under. */
export const contentApi = {
  controllers: {
    article: contentController('article'),
    person: contentController('person'),
    organization: contentController('organization'),
    dossier: dossierController,
  },
  services: {
    article: contentService('article'),
    person: contentService('person'),
    organization: contentService('organization'),
  },
  routes: {
    article: contentRoutes('article'),
    person: contentRoutes('person'),
    organization: contentRoutes('organization'),
    dossier: dossierRoutes,
    feed: feedRoutes,
    names: namesRoutes,
  },
};
