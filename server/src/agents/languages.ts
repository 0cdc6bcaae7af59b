const isOfLanguage = (value: object): value is { locale: string } =>
  'locale' in value && typeof value.locale === 'string';

const shown = (answer: unknown, languages: ReadonlySet<string>): unknown => {
  if (Array.isArray(answer)) {
    return answer
      .map((item) => shown(item, languages))
      .filter((item, index) => item !== null || answer[index] === null);
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  if (isOfLanguage(answer) && !languages.has(answer.locale)) return null;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, shown(value, languages)]));
};

/**
 * Facts name their sources in whatever language these are, and articles their translations.
 * @returns the answer without articles in languages that are not among these: lists are shorter, links are null
 */
export const inLanguages = <Answer>(answer: Answer, languages: ReadonlySet<string>): Answer =>
  shown(answer, languages) as Answer;
