import { publicTypes, type PublicType } from '../../../server/src/model';
import { components } from '../../../server/src/model/components';
import type { Field } from '../../../server/src/model/field';

/** What the values of one kind of entry are made of, so that they are told apart wherever they turn up. */
interface Sample {
  word: string;
  date: string;
  country: string;
  language: string;
  /** Which word of a closed list. */
  choose: (words: readonly string[]) => string | undefined;
}

/** Stands in everything that the asker may not see, and nowhere else. */
export const secretWord = 'zq7secret';

/** What only editors may see, and what everybody may. */
export const samples = {
  secret: {
    word: secretWord,
    date: '1901-02-03',
    country: 'AQ',
    language: 'cy',
    choose: (words) => words.at(-1),
  },
  shown: { word: 'plainly', date: '2017-06-30', country: 'FR', language: 'fr', choose: (words) => words[0] },
} satisfies Record<string, Sample>;

/** A secret wherever it stands in an answer; words of closed lists are found by comparing answers instead. */
export const secretMark = new RegExp(`${secretWord}|${samples.secret.date}`, 'i');

type Data = Record<string, unknown>;

/** What links and pictures of an entry lead to. */
export interface Ends {
  links: Record<PublicType, string[]>;
  picture: number | null;
}

const byRule: Record<NonNullable<Field['rule']>, (sample: Sample, text: string) => unknown> = {
  partialDate: ({ date }) => date,
  country: ({ country }) => country,
  language: ({ language }) => language,
  webAddress: ({ word }, text) => `https://${word}.example/${text.replace(/ /g, '-')}`,
  webAddresses: ({ word }, text) => [`https://${word}.example/${text.replace(/ /g, '-')}`],
};

/**
 * @returns a value of a field that says where it stands; undefined for links, lists and slugs
 * @throws Error for a field of a new kind: say here what a secret of that kind looks like
 */
export const valueOf = (name: string, { attribute, rule }: Field, sample: Sample, about: string): unknown => {
  const text = `${sample.word} ${about} ${name}`;
  if (rule) return byRule[rule](sample, text);
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'richtext':
      return text;
    case 'enumeration':
      return sample.choose('enum' in attribute ? (attribute.enum as string[]) : []);
    case 'uid':
    case 'media':
    case 'component':
    case 'relation':
      return undefined;
    default:
      throw new Error(`tests/api/leaks/samples.ts knows no value for '${name}', a ${attribute.type} field.`);
  }
};

const targetOf = ({ attribute }: Field): PublicType | null =>
  attribute.type === 'relation' && 'target' in attribute
    ? (String(attribute.target).split('.').at(-1) as PublicType)
    : null;

/** One item without a link, or one for each entry that a link of the component can lead to. */
const itemsOf = (component: keyof typeof components, sample: Sample, about: string, ends: Ends): Data[] => {
  const fields: Array<[string, Field]> = Object.entries(components[component].fields);
  const plain = (end: string): Data =>
    Object.fromEntries(
      fields.map(([name, field]) => [name, valueOf(name, field, sample, `${about} ${end}`.trim())]),
    );
  const links = fields.flatMap(([name, field]) => {
    const target = targetOf(field);
    return target ? ends.links[target].map((documentId) => ({ name, documentId })) : [];
  });
  if (links.length === 0) return [plain('')];
  return links.map(({ name, documentId }) => ({ ...plain(name), [name]: documentId }));
};

/**
 * @param about tells this entry's values from those of others
 * @returns a value for every field of a type, links included, but no slug
 */
export const filled = (type: PublicType, sample: Sample, about: string, ends: Ends): Data => {
  const fields: Array<[string, Field]> = Object.entries(publicTypes[type].fields);
  const data = fields.map(([name, field]) => {
    const { attribute } = field;
    if (attribute.type === 'media') return [name, ends.picture];
    if (attribute.type !== 'component') return [name, valueOf(name, field, sample, `${type} ${about}`)];
    const component = attribute.component as keyof typeof components;
    return [name, itemsOf(component, sample, `${type} ${about} ${name}`, ends)];
  });
  return Object.fromEntries(data.filter(([, value]) => value !== undefined));
};

/** @returns nothing for every field of a type that may be empty */
export const emptied = (type: PublicType): Data => {
  const fields: Array<[string, Field]> = Object.entries(publicTypes[type].fields);
  return Object.fromEntries(
    fields
      .filter(
        ([, { attribute }]) => attribute.type !== 'uid' && !('required' in attribute && attribute.required),
      )
      .map(([name, { attribute }]) => [name, attribute.type === 'component' ? [] : null]),
  );
};
