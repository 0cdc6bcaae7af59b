/** The plugin's name in routes, translation keys and custom field uids. */
export const pluginId = 'newsroom';
