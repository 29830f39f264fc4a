import { talk } from '@portolan/platform/comments/contract'
import { later, screen, type WebContribution } from '@portolan/ui'
import { MessageSquareText } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

const project = '/projects/$projectId'

/** What people say to each other, on the pages of what they talk about. */
export const discussionWeb: WebContribution = {
  id: 'discussion',
  texts: [{ namespace: 'discussion', en, de }],
  tabs: [
    {
      host: project,
      path: 'discussion',
      label: 'discussion:title',
      order: 35,
      may: talk,
      component: screen(
        async () => (await import('./discussion-tab.tsx')).DiscussionTab,
        async () => (await import('./discussion-readings.ts')).discussionReadings,
      ),
    },
  ],
  parts: [
    {
      name: 'discussion',
      component: later(async () => (await import('./discussion-part.tsx')).DiscussionPart),
    },
  ],
  pageActions: [
    {
      id: 'discussion.write',
      host: project,
      label: 'discussion:write',
      icon: MessageSquareText,
      may: talk,
      to: `${project}/discussion`,
      search: { write: true },
    },
  ],
}
