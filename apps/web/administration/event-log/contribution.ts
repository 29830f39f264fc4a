import { readEvents } from '@portolan/platform/events/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { ScrollText } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

/** What happened in the whole organisation, beside the other things to administer. */
export const eventLogWeb: WebContribution = {
  id: 'event-log',
  texts: [{ namespace: 'events', en, de }],
  tabs: [
    {
      host: '/administration',
      path: 'events',
      label: 'events:title',
      order: 50,
      may: readEvents,
      component: screen(async () => (await import('./event-log-page.tsx')).EventLogPage),
    },
  ],
  actions: [
    {
      id: 'events.open',
      label: 'events:title',
      icon: ScrollText,
      to: '/administration/events',
      may: readEvents,
    },
  ],
}
