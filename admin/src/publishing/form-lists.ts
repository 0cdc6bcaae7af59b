import type { FormItem, FormLists } from '../../../server/src/api/contracts/publish-together';

/** A relation in a form of Strapi's: what was chosen and taken away since it was loaded. */
interface FormRelation {
  connect?: Array<{ documentId?: string; apiData?: { documentId?: string } }>;
  disconnect?: unknown[];
}

type Item = { id?: unknown; person?: unknown; organization?: unknown };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** @returns the documentId that was chosen, null when the link was taken away, undefined when it is as it was saved */
const chosen = (relation: unknown): string | null | undefined => {
  if (!isObject(relation)) return undefined;
  const { connect = [], disconnect = [] } = relation as FormRelation;
  const last = connect.at(-1);
  return last?.apiData?.documentId ?? last?.documentId ?? (disconnect.length > 0 ? null : undefined);
};

const formItem = ({ id, person, organization }: Item): FormItem => ({
  ...(typeof id === 'number' ? { id } : {}),
  person: chosen(person),
  organization: chosen(organization),
});

const formItems = (list: unknown): FormItem[] | undefined =>
  Array.isArray(list) ? list.filter(isObject).map(formItem) : undefined;

/** @returns whom an article in a form credits and mentions, in the words of the server's question */
export const formLists = (values: { credits?: unknown; mentions?: unknown }): FormLists => ({
  credits: formItems(values.credits),
  mentions: formItems(values.mentions),
});
