/** What every dossier refuses with 400: the query, and what the message says. */
export const wrongForAll: Array<[string, string, string]> = [
  ['an unknown parameter', 'populate=*', "There is no parameter 'populate' here; there are "],
  ['two languages', 'locale=en&locale=fr', 'locale is one language'],
  ['all languages', 'locale=*', 'locale is one language'],
  ['a status that is none', 'status=modified', 'status is published or draft'],
  ['a list of statuses', 'status[]=draft', 'status is published or draft'],
  [
    'a field that there is none of',
    'fields=nothing',
    'fields takes names of parts of the answer: documentId',
  ],
  ['a hidden field', 'fields=documentId,createdBy', 'fields takes names of parts'],
  ['a private field', 'fields=personKey', 'fields takes names of parts'],
  ['a field of prototypes', 'fields=constructor', 'fields takes names of parts'],
  ['no field', 'fields=', 'fields takes names of parts'],
  ['fields with names', 'fields[a]=documentId', 'fields takes names of parts'],
  ['a NUL character', 'fields=%00', 'NUL'],
];
