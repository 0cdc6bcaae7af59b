import type { JsonSchema } from './document';

/** Strapi's format of errors, with the place of each fault. */
export const errorSchema: JsonSchema = { $ref: '#/components/schemas/NewsroomError' };

const text: JsonSchema = { type: 'string' };

export const errorComponent: JsonSchema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message'],
      properties: {
        status: { type: 'integer', minimum: 400 },
        name: { ...text, description: 'ValidationError, NotFoundError, ForbiddenError …' },
        message: { ...text, description: 'What is wrong, and what is allowed' },
        details: {
          type: 'object',
          properties: {
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['path', 'message', 'name'],
                properties: {
                  path: {
                    type: 'array',
                    items: { type: ['string', 'number'] },
                    description: 'Where in the query or the body: the parameter or field first',
                  },
                  message: text,
                  name: text,
                },
              },
            },
          },
        },
      },
    },
  },
};
