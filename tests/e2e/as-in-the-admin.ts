import type { Page } from 'playwright-core';
import type { Site } from './site';

export interface Saved {
  documentId: string;
}

/**
 * Lets a test prepare content by the requests that the admin itself sends, as whoever works in the window.
 * @returns a function that creates an entry of a type as a draft, one that publishes it and one that saves it
 */
export async function asInTheAdmin(page: Page, site: Site) {
  const signed = page.waitForRequest((request) => Boolean(request.headers().authorization));
  await page.reload();
  const { authorization = '' } = (await signed).headers();

  const send = async (method: string, type: string, path: string, data: object): Promise<Saved> => {
    const address = `${site.address}/content-manager/collection-types/plugin::newsroom.${type}${path}`;
    const answer = await fetch(address, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    const { data: saved } = (await answer.json()) as { data: Saved };
    return saved;
  };
  return {
    create: (type: string, data: object) => send('POST', type, '', data),
    publish: (type: string, { documentId }: Saved, data: object) =>
      send('POST', type, `/${documentId}/actions/publish`, data),
    save: (type: string, { documentId }: Saved, data: object) => send('PUT', type, `/${documentId}`, data),
  };
}

/** A link of a form, as the admin sends it. */
export const connect = ({ documentId }: Saved) => ({ connect: [{ documentId }], disconnect: [] });
