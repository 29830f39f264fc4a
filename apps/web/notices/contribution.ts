import { haveNotices } from '@portolan/platform/notices/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { Bell } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

/** What one is to know. The count stands in the frame, on every page. */
export const noticesWeb: WebContribution = {
  id: 'notices',
  texts: [{ namespace: 'notices', en, de }],
  routes: [
    {
      path: '/notices',
      may: haveNotices,
      component: screen(async () => (await import('./notices-page.tsx')).NoticesPage),
    },
  ],
  actions: [{ id: 'notices.open', label: 'notices:title', icon: Bell, to: '/notices', may: haveNotices }],
}
