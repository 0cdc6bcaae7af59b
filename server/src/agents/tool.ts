import type { Core } from '@strapi/types';
import type { z } from '@strapi/utils';
import { type PublicType, uidOf } from '../model';
import { Refusal } from './refusal';
import { type Permissions, readAction } from '../permissions/for-all';

/** The most characters of an answer: an agent pays for each, and has room for few hundred thousand. */
export const longestAnswer = 100_000;

/** A question that agents may ask. */
export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  /** Who may read none of these does not see the tool; what it answers is up to `answer`. */
  about: [PublicType, ...PublicType[]];
  takes: Input;
  answers: Output;
  /** @throws Refusal in words for the agent */
  answer(args: z.infer<Input>, permissions: Permissions): Promise<z.infer<Output>>;
  /** What to do about an answer that is too long. */
  shorter: string;
}

const said = (text: string) => [{ type: 'text' as const, text }];

const refused = (text: string) => ({ content: said(text), isError: true as const });

/** Adds a tool to those of Strapi's MCP server. Every one of them only reads. */
export const offer = <Input extends z.ZodObject, Output extends z.ZodObject>(
  strapi: Core.Strapi,
  tool: Tool<Input, Output>,
): void => {
  const [first, ...others] = tool.about.map((type) => ({ action: readAction, subject: uidOf(type) }));
  if (!first) return;

  const ask = async (args: z.infer<Input>, permissions: Permissions) => {
    const answer = await tool.answer(args, permissions);
    const text = JSON.stringify(answer);
    if (text.length > longestAnswer) {
      throw new Refusal(
        `The answer has ${text.length} characters, more than the ${longestAnswer} that one may have. ${tool.shorter}`,
      );
    }
    return { content: said(text), structuredContent: answer };
  };

  strapi.ai.mcp.registerTool({
    name: tool.name,
    title: tool.title,
    description: tool.description,
    telemetry: { source: 'newsroom' },
    auth: { policies: [first, ...others] },
    resolveInputSchema: () => tool.takes,
    resolveOutputSchema: () => tool.answers,
    createHandler:
      (_, { userAbility }) =>
      async ({ args }) => {
        try {
          return await ask(args as z.infer<Input>, userAbility);
        } catch (error) {
          if (error instanceof Refusal) return refused(error.message);
          // Its words may be those of the database.
          strapi.log.error(`Newsroom could not answer an agent (${tool.name}): ${String(error)}`);
          return refused('The site could not answer this. Its log says why.');
        }
      },
  });
};
