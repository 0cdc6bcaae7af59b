import type { Core } from '@strapi/types';
import { type CheckReport, type Finding, type Rule, rules } from '../../links/findings';
import type { UnpublishedTarget } from '../../links/unpublished-targets';
import { nameField } from '../../model';
import type { Ability } from '../../permissions/content-manager';
import type { CheckFinding, CheckGroup, CheckedEntry, Checks, NamedUnpublished } from '../contracts/checks';
import { type Located, readableEntries } from '../../permissions/readable-entries';
import { type FieldOf, readableFields } from '../../permissions/readable-fields';

interface Checked {
  report: CheckReport;
  unpublished: { total: number; targets: UnpublishedTarget[] };
}

/** What an item without a link says of itself; ties say their type, which is no name. */
const labelFields: Record<string, string> = { credits: 'name', mentions: 'name', affiliations: 'role' };

const placeIn = (place: string): { list: string; position: number } => {
  const [list = '', position] = place.split(' ');
  return { list, position: Number(position) };
};

/** The fields of a finding that take a permission of their own: those of the item that it is about. */
const fieldsIn = (finding: Finding): { link?: FieldOf; label?: FieldOf } => {
  if (finding.place === null) return {};
  const { type, documentId, locale, target } = finding;
  const entry = { type, documentId, locale };
  const { list } = placeIn(finding.place);
  const link = target?.type === 'article' ? 'source' : target?.type;
  const label = labelFields[list];
  return {
    ...(link ? { link: { entry, field: `${list}.${link}` } } : {}),
    ...(label ? { label: { entry, field: `${list}.${label}` } } : {}),
  };
};

/**
 * Leaves of what a check found what the content manager would show to an admin user, field by field; the counts stay,
 * since a repair touches the others too.
 */
export const readableChecks = async (
  strapi: Core.Strapi,
  ability: Ability,
  { report, unpublished }: Checked,
): Promise<Checks> => {
  const located: Located[] = report.findings.flatMap((finding) =>
    finding.target ? [finding, finding.target] : [finding],
  );
  const entryAt = await readableEntries(strapi, ability, [...located, ...unpublished.targets]);

  const shownEntry = ({ type, documentId, locale }: Located): CheckedEntry | null => {
    const entry = entryAt({ type, documentId, locale });
    return entry ? { type, documentId, locale, name: entry[nameField[type]] ?? null } : null;
  };
  const mayRead = await readableFields(
    strapi,
    ability,
    report.findings.flatMap((finding) => Object.values(fieldsIn(finding))),
  );

  const shownFinding = (finding: Finding): CheckFinding[] => {
    const entry = shownEntry(finding);
    if (!entry) return [];
    const { target } = finding;
    const place = finding.place === null ? null : placeIn(finding.place);
    const { link, label } = fieldsIn(finding);
    const maySeeTarget = !link || mayRead(link);
    const maySeeLabel = label && mayRead(label);
    return [
      {
        entry,
        version: finding.version,
        place,
        target: target && maySeeTarget ? shownEntry(target) : null,
        label: maySeeLabel ? finding.label : null,
      },
    ];
  };

  const groupOf = (rule: Rule): CheckGroup => {
    const told = report.findings.filter((finding) => finding.rule === rule);
    const findings = told.flatMap(shownFinding);
    return {
      rule,
      level: rules[rule].level,
      repairable: rules[rule].repair !== null,
      count: report.counts[rule],
      findings,
      hidden: told.length - findings.length,
    };
  };

  const targets = unpublished.targets.flatMap((target): NamedUnpublished[] => {
    const entry = shownEntry(target);
    return entry ? [{ ...entry, articles: target.articles, facts: target.facts }] : [];
  });
  return {
    checkedAt: new Date().toISOString(),
    groups: (Object.keys(rules) as Rule[]).map(groupOf),
    unpublished: {
      total: unpublished.total,
      targets,
      hidden: unpublished.targets.length - targets.length,
    },
  };
};
