/** What the tests use of jsdom, which comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    static fragment(html: string): DocumentFragment;
    constructor(source: string, options?: { contentType?: string });
    readonly window: { document: Document };
  }
}
