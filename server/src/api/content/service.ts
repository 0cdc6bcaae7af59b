import { factories } from '@strapi/strapi';
import { type PublicType, uidOf } from '../../model';

/** Strapi's own content API service for one of our types. */
export const contentService = (type: PublicType) => factories.createCoreService(uidOf(type));
