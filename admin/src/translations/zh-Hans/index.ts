import type { Messages } from '..';
import article from './article.json';
import checks from './checks.json';
import entries from './entries.json';
import general from './general.json';
import importing from './importing.json';
import merging from './merging.json';
import network from './network.json';
import publishing from './publishing.json';
import settings from './settings.json';

const messages: Messages = {
  ...general,
  ...article,
  ...entries,
  ...merging,
  ...publishing,
  ...network,
  ...importing,
  ...checks,
  ...settings,
};

export default messages;
