import type { ComponentType } from 'react';
import type { AdminActionName } from '../../../server/src/permissions/admin-actions';
import { lazyPart } from '../components/lazyPart';
import type { MessageKey } from '../translations';

export interface Section {
  path: string;
  title: MessageKey;
  /** What a role needs to see it, besides opening the page at all. */
  needs: AdminActionName[];
  Page: ComponentType;
}

/** The parts of the Newsroom page, in the order of its menu. */
export const sections: Section[] = [
  {
    path: 'network',
    title: 'network.title',
    needs: [],
    Page: lazyPart(async () => (await import('./network/NetworkPage')).NetworkPage),
  },
  {
    path: 'import',
    title: 'import.title',
    needs: ['import'],
    Page: lazyPart(async () => (await import('./import/ImportPage')).ImportPage),
  },
  {
    path: 'checks',
    title: 'checks.title',
    needs: ['check'],
    Page: lazyPart(async () => (await import('./checks/ChecksPage')).ChecksPage),
  },
  {
    path: 'merges',
    title: 'merges.title',
    needs: ['merge'],
    Page: lazyPart(async () => (await import('./merges/MergesPage')).MergesPage),
  },
];
