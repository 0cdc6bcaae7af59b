import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { PeopleAndOrganizations } from './article/PeopleAndOrganizations';
import { AppearsInPanel } from './entries/AppearsInPanel';
import { KnownWithPanel } from './entries/KnownWithPanel';
import { PeoplePanel } from './entries/PeoplePanel';
import { TimelinePanel } from './entries/TimelinePanel';
import { LooksLikePanel } from './looks-like/looks-like-panel';
import { NetworkPanel } from './network/NetworkPanel';

/** Panels beside the form of an entry, from top to bottom; each says itself of which type it is. */
export const panels: PanelComponent[] = [
  PeopleAndOrganizations,
  LooksLikePanel,
  TimelinePanel,
  AppearsInPanel,
  PeoplePanel,
  KnownWithPanel,
  NetworkPanel,
];
