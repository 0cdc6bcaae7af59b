import type { LinkChecks } from '../../../server/src/links/service';
import type { Change, PlanReport, Problem } from '../../../server/src/pieces/types';

export function change(values: Partial<Change>): Change {
  return {
    action: 'create',
    type: 'person',
    slug: 'ada-okafor',
    locale: null,
    fields: [],
    publish: true,
    file: 'people.yaml',
    line: 3,
    ...values,
  };
}

export function problem(values: Partial<Problem>): Problem {
  return {
    level: 'error',
    file: 'people.yaml',
    line: 3,
    column: 5,
    rule: 'unknown-key',
    message: "There is no key 'nmae'.",
    remedy: "Did you mean 'name'?",
    ...values,
  };
}

/** A piece about a harbour, with somebody known, somebody unknown and one affiliation. */
export function harbourReport(): PlanReport {
  return {
    pieces: [
      {
        file: 'harbour.txt',
        article: { slug: 'harbour-reopens', title: 'Harbour reopens', byline: ['Lena Brandt'], locale: 'en' },
        names: [
          {
            name: 'Ada Okafor',
            type: 'person',
            known: 'ada-okafor',
            roles: ['quoted', 'depicted'],
            printed: ['Ada Okafor', 'Okafor'],
            as: [],
            at: [
              { line: 5, column: 1, length: 10 },
              { line: 5, column: 40, length: 6 },
              { line: 9, column: 3, length: 6 },
            ],
          },
          {
            name: 'Tidewater Trust',
            type: 'organization',
            known: null,
            roles: ['mentioned'],
            printed: ['Tidewater Trust'],
            as: [],
            at: [{ line: 7, column: 2, length: 15 }],
          },
        ],
        affiliations: [
          {
            person: 'ada-okafor',
            organization: 'port-authority',
            role: 'harbour master',
            evidence: 'harbour master Ada Okafor of the Port Authority',
            line: 5,
          },
        ],
      },
    ],
    changes: [
      change({}),
      change({
        type: 'organization',
        slug: 'port-authority',
        action: 'keep',
        file: 'organizations.yaml',
        line: 1,
      }),
      change({
        type: 'article',
        slug: 'harbour-reopens',
        action: 'update',
        locale: 'en',
        fields: ['title', 'body'],
        file: 'harbour.txt',
        line: 1,
      }),
    ],
    problems: [],
  };
}

/** For commands that have nothing to do with links. */
export const noLinks: LinkChecks = {
  check: () => Promise.reject(new Error('no check was expected')),
  repair: () => Promise.reject(new Error('no repair was expected')),
};
