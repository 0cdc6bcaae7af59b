const ofBuilder = (key: string, defaultMessage: string) => ({
  id: `content-type-builder.form.attribute.item.${key}`,
  defaultMessage,
});

/** What the Content-Type Builder asks about a field of ours, in its own words: required or not, private or not. */
export const builderOptions = {
  advanced: [
    {
      name: 'required' as const,
      type: 'checkbox' as const,
      intlLabel: ofBuilder('requiredField', 'Required field'),
      description: ofBuilder(
        'requiredField.description',
        "You won't be able to create an entry if this field is empty",
      ),
    },
    {
      name: 'private' as const,
      type: 'checkbox' as const,
      intlLabel: ofBuilder('privateField', 'Private field'),
      description: ofBuilder(
        'privateField.description',
        'This field will not show up in the API response. New private fields are also excluded from search.',
      ),
    },
  ],
};
