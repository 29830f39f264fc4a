import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

export const announcementMade = event({
  id: 'announcements.made',
  summary: 'Somebody made an announcement',
  payload: z.object({ from: z.string(), until: z.string(), roles: z.array(z.string()) }),
  sentence: ({ from, until, roles }) =>
    `made an announcement from ${from} to ${until}${roles.length > 0 ? `, for ${roles.join(', ')}` : ''}`,
})

export const announcementChanged = event({
  id: 'announcements.changed',
  summary: 'Somebody changed an announcement, or withdrew it',
  payload: z.object({ withdrawn: z.boolean() }),
  sentence: ({ withdrawn }) => `${withdrawn ? 'withdrew' : 'changed'} an announcement`,
})

export const announcementDismissed = event({
  id: 'announcements.dismissed',
  summary: 'A person put an announcement away',
  payload: z.object({}),
  sentence: () => 'put an announcement away',
})

export const announcementEvents: readonly EventDefinition[] = [
  announcementMade,
  announcementChanged,
  announcementDismissed,
] as unknown as readonly EventDefinition[]
