import type { Site } from './site';

/** An invented story over four years: who is named in which article. Small letters are people, capitals organizations. */
const people = {
  ines: 'Ines Halloran',
  tomas: 'Tomas Verhagen',
  marta: 'Marta Okafor',
  leon: 'Leon Castellani',
  yuki: 'Yuki Tanabe',
  priya: 'Priya Raman',
  anders: 'Anders Lindqvist',
  chidi: 'Chidi Eze',
  rosa: 'Rosa Delgado',
};

const organizations = {
  HARBOUR: 'Harbour Commission',
  UNION: 'Port Workers Union',
  NORTHLINE: 'Northline Shipping',
  COURT: 'City Court',
};

const articles: Array<[title: string, writtenOn: string, author: string, named: string]> = [
  ['Harbour reopens the tender', '2021-03-04', 'rosa', 'ines:quoted tomas HARBOUR NORTHLINE'],
  ['Dockers vote on a strike', '2021-09', 'rosa', 'marta:quoted UNION HARBOUR ines'],
  ['Northline names a new chief', '2022', 'chidi', 'tomas:subject leon NORTHLINE'],
  ['What the tender cost', '2022-05-17', 'rosa', 'ines:subject tomas:quoted HARBOUR NORTHLINE'],
  ['A strike ends after nine days', '2022-06-01', 'chidi', 'marta:subject UNION ines HARBOUR'],
  ['The pilot who said no', '2023-02', 'rosa', 'yuki:subject NORTHLINE leon'],
  ['Court hears the tender case', '2023-07-11', 'chidi', 'priya:quoted COURT ines tomas:quoted'],
  ['An engineer testifies', '2023-07-19', 'chidi', 'anders:subject priya COURT NORTHLINE'],
  ['Tender ruled lawful', '2023-11-30', 'rosa', 'priya COURT HARBOUR ines:quoted'],
  ['Halloran to leave the harbour', '2024-11', 'rosa', 'ines:subject HARBOUR marta:quoted'],
];

type Ids = Map<string, { type: 'person' | 'organization'; documentId: string }>;

/**
 * Publishes the story on a site, as its administrator.
 * @returns the key of each node, by name
 */
export async function publishHarbourStory({ address, accounts }: Site): Promise<Map<string, string>> {
  const post = async (path: string, body: object, token?: string) => {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { data: session } = (await post('/admin/login', accounts.administrator)) as {
    data: { token: string };
  };
  const publish = async (type: string, entry: object): Promise<string> => {
    const path = `/content-manager/collection-types/plugin::newsroom.${type}/actions/publish`;
    const { data } = (await post(path, entry, session.token)) as { data: { documentId: string } };
    return data.documentId;
  };

  const ids: Ids = new Map();
  for (const [id, name] of Object.entries(people)) {
    ids.set(id, { type: 'person', documentId: await publish('person', { name }) });
  }
  for (const [id, name] of Object.entries(organizations)) {
    ids.set(id, { type: 'organization', documentId: await publish('organization', { name }) });
  }
  const link = (id: string) => {
    const { type, documentId } = ids.get(id) ?? { type: 'person', documentId: '' };
    return { [type]: { connect: [{ documentId }], disconnect: [] } };
  };
  for (const [title, writtenOn, author, named] of articles) {
    const mentions = named.split(' ').map((mention) => {
      const [id = '', role = 'mentioned'] = mention.split(':');
      return { role, ...link(id) };
    });
    await publish('article', { title, writtenOn, credits: [{ role: 'author', ...link(author) }], mentions });
  }
  const names = new Map<string, string>(Object.entries({ ...people, ...organizations }));
  return new Map(
    [...ids].map(([id, { type, documentId }]) => [names.get(id) ?? '', `${type}:${documentId}`]),
  );
}
