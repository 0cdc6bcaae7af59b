import { contentTypes } from '../model';
import { components } from '../model/components';

export const typeUids = Object.keys(contentTypes).map((name) => `plugin::newsroom.${name}`);
const componentUids = Object.keys(components);

/** Everything of ours that has a table. */
export const uids = [...typeUids, ...componentUids];

/** Where the content manager keeps its layouts of our types. */
export const layoutKeys = [
  ...typeUids.map((uid) => `plugin_content_manager_configuration_content_types::${uid}`),
  ...componentUids.map((uid) => `plugin_content_manager_configuration_components::${uid}`),
];
