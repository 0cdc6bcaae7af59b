/** The closed lists of the model. A new role or kind is a new word here and a label in the translations. */
export const vocabularies = {
  creditRole: ['author', 'contributor', 'photographer', 'translator', 'editor', 'publisher'],
  mentionRole: ['subject', 'quoted', 'cited', 'depicted', 'mentioned'],
  affiliationKind: [
    'officeholder',
    'leader',
    'employee',
    'member',
    'founder',
    'owner',
    'researcher',
    'student',
    'representative',
    'other',
  ],
  tieType: ['part of', 'member of', 'subsidiary of', 'successor of', 'partner of', 'party to'],
  aliasKind: ['full', 'short', 'acronym', 'former', 'native', 'weak'],
  classification: [
    'ministry',
    'department',
    'agency',
    'military',
    'company',
    'think tank',
    'university',
    'media',
    'NGO',
    'intergovernmental',
    'party',
    'other',
  ],
} as const;

export type Vocabulary = { [List in keyof typeof vocabularies]: (typeof vocabularies)[List][number] };
