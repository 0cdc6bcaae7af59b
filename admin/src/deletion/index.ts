import type { BulkActionComponent, DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { tellingOfMany } from './tell-of-many';
import { tellingOfOne } from './tell-of-one';

/** Lets Strapi's own deletes of one entry say first what they would touch. */
export const tellBeforeDelete = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type === 'delete' ? tellingOfOne(action) : action));

/** The same for deletes of several entries of a list. */
export const tellBeforeBulkDelete = (actions: BulkActionComponent[]): BulkActionComponent[] =>
  actions.map((action) => (action.type === 'delete' ? tellingOfMany(action) : action));
