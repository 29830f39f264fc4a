import { makeAnnouncements } from '@portolan/platform/announcements/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { Megaphone } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

/** What everybody is to know for a while: the banner is the frame’s. */
export const announcementsWeb: WebContribution = {
  id: 'announcements',
  texts: [{ namespace: 'announcements', en, de }],
  tabs: [
    {
      host: '/administration',
      path: 'announcements',
      label: 'announcements:title',
      order: 55,
      may: makeAnnouncements,
      component: screen(async () => (await import('./announcements-page.tsx')).AnnouncementsPage),
    },
  ],
  actions: [
    {
      id: 'announcements.make',
      label: 'announcements:title',
      icon: Megaphone,
      to: '/administration/announcements',
      may: makeAnnouncements,
    },
  ],
}
