import { defineFields } from '@portolan/platform/fields/contract'
import { screen, type WebContribution } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** Fields that an organisation adds, and who reads them. */
export const fieldsWeb: WebContribution = {
  id: 'fields',
  texts: [{ namespace: 'fields', en, de }],
  tabs: [
    {
      host: '/administration',
      path: 'fields',
      label: 'fields:title',
      order: 45,
      may: defineFields,
      component: screen(async () => (await import('./fields-page.tsx')).FieldsPage),
    },
  ],
}
