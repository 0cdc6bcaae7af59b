import { adminApi } from './api/admin';
import { contentApi } from './api/content';
import { bootstrap } from './bootstrap';
import { changes } from './changes/service';
import { config } from './config';
import { destroy } from './destroy';
import { dossiers } from './dossiers/service';
import { keptAnswers } from './http/kept-answers';
import { importJobs } from './importing/service';
import { likeness } from './likeness/service';
import { links } from './links/service';
import { merges } from './merging/service';
import { contentTypes } from './model';
import { names } from './names/service';
import { imports } from './pieces/service';
import { readings } from './reading/service';
import { register } from './register';
import { unlinkedTexts } from './unlinked/service';

/** Everything that the server half of the plugin consists of. */
export default {
  config,
  contentTypes,
  register,
  bootstrap,
  destroy,
  policies: adminApi.policies,
  controllers: { ...contentApi.controllers, ...adminApi.controllers },
  services: {
    ...contentApi.services,
    answers: keptAnswers,
    changes,
    dossiers,
    'import-jobs': importJobs,
    imports,
    likeness,
    links,
    merges,
    names,
    readings,
    unlinkedTexts,
  },
  routes: { ...contentApi.routes, ...adminApi.routes },
};
