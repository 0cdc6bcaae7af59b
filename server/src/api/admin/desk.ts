import type { Core } from '@strapi/types';
import type { Access } from '../../dossiers/access';
import type { Readable } from '../../dossiers/readable';
import type { DossierService } from '../../dossiers/service';
import type { PublicType } from '../../model';
import type { Ability } from '../../permissions/content-manager';

/** Somebody at the desk: whom the read model is asked for, and what they may read. */
export interface Desk {
  strapi: Core.Strapi;
  ability: Ability;
  dossiers: DossierService;
  access: Access;
  /** Which drafts they may read with these fields; undefined when there can be none. */
  readable(type: PublicType, fields?: string[]): Readable | undefined;
}
