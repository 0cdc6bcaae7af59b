import { contentController } from './api/content/controller';
import { contentRoutes } from './api/content/routes';
import { contentService } from './api/content/service';
import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './model';
import { imports } from './pieces/service';
import { register } from './register';

/** Everything that the server half of the plugin consists of. */
export default {
  config,
  contentTypes,
  register,
  bootstrap,
  controllers: {
    article: contentController('article'),
    person: contentController('person'),
    organization: contentController('organization'),
  },
  services: {
    article: contentService('article'),
    person: contentService('person'),
    organization: contentService('organization'),
    imports,
  },
  routes: {
    article: contentRoutes('article'),
    person: contentRoutes('person'),
    organization: contentRoutes('organization'),
  },
};
