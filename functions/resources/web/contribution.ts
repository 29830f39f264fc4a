import { screen, type WebContribution } from '@portolan/ui'
import { permissions } from '../contract/permissions.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** Who does the work of all projects, and when that can be. */
export const resourcesWeb: WebContribution = {
  id: 'resources',
  texts: [{ namespace: 'resources', en, de }],
  tabs: [
    {
      host: '/resources',
      path: 'levelling',
      label: 'resources:levelling',
      order: 15,
      may: permissions.previewLevelling,
      component: screen(
        async () => (await import('./levelling/levelling-page.tsx')).LevellingPage,
        async () => (await import('./levelling/address.ts')).levellingReadings,
      ),
    },
  ],
}
