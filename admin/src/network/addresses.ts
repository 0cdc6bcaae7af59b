import { pluginId } from '../plugin-id';
import { addressOf, start } from './question';

/** @returns where the network around an entry is shown */
export const networkAddress = (center: string, status: 'published' | 'draft'): string =>
  `/plugins/${pluginId}/network?${addressOf({ ...start, center, status })}`;
