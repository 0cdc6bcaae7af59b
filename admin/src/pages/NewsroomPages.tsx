import { Suspense } from 'react';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { SubNav, SubNavHeader, SubNavLink, SubNavSection, SubNavSections } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink, Navigate, Route, Routes } from 'react-router-dom';
import { permissionTo } from '../permissions';
import { pluginId } from '../plugin-id';
import { message } from '../translations';
import { type Section, sections } from './sections';

/** The sections that the role of whoever is signed in may open. */
const useAllowedSections = (): Section[] => {
  const held = useAuth('NewsroomPages', ({ permissions }) => permissions);
  const actions = new Set(held.map(({ action }) => action));
  return sections.filter(({ needs }) => permissionTo(...needs).every(({ action }) => actions.has(action)));
};

/** The Newsroom page of the main menu: a menu of its own, and the section that the address names. */
const NewsroomPages = () => {
  const { formatMessage } = useIntl();
  const allowed = useAllowedSections();
  const title = formatMessage(message('plugin.name'));
  const [first] = allowed;
  return (
    <Page.Protect permissions={permissionTo('read')}>
      <Layouts.Root
        sideNav={
          <SubNav aria-label={title}>
            <SubNavHeader label={title} />
            <SubNavSections>
              <SubNavSection label={title}>
                {allowed.map(({ path, title: key }) => (
                  <SubNavLink key={path} tag={NavLink} to={`/plugins/${pluginId}/${path}`}>
                    {formatMessage(message(key))}
                  </SubNavLink>
                ))}
              </SubNavSection>
            </SubNavSections>
          </SubNav>
        }
      >
        <Suspense fallback={<Page.Loading />}>
          <Routes>
            {allowed.map(({ path, Page: SectionPage }) => (
              <Route key={path} path={`${path}/*`} element={<SectionPage />} />
            ))}
            {first && <Route index element={<Navigate to={first.path} replace />} />}
            <Route path="*" element={<Page.NoPermissions />} />
          </Routes>
        </Suspense>
      </Layouts.Root>
    </Page.Protect>
  );
};

export default NewsroomPages;
