import type { ReactNode } from 'react';
import { DesignSystemProvider } from '@strapi/design-system';
import { NotificationsProvider, adminApi } from '@strapi/strapi/admin';
import { configureStore } from '@reduxjs/toolkit';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { messagesOf } from '../../admin/src/translations';

/** The store of Strapi's admin, as far as its requests need it. */
export const adminStore = () =>
  configureStore({
    reducer: { [adminApi.reducerPath]: adminApi.reducer },
    middleware: (usual) =>
      usual({ serializableCheck: false, immutableCheck: false }).concat(adminApi.middleware),
  });

/** @returns how to draw something with what Strapi's admin has around its pages, in English */
export const inAdmin = async (store: ReturnType<typeof adminStore>) => {
  const messages = await messagesOf('en');
  return (what: ReactNode) => (
    <Provider store={store}>
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <IntlProvider locale="en" messages={messages}>
          <DesignSystemProvider locale="en">
            <NotificationsProvider>{what}</NotificationsProvider>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>
  );
};
