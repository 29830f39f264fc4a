import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

export const noticesRead = event({
  id: 'notices.read',
  summary: 'A person read notices of their own, or marked one as unread',
  payload: z.object({ read: z.boolean(), notices: z.int() }),
  sentence: ({ read, notices }) =>
    `${read ? 'read' : 'marked as unread'} ${notices} ${notices === 1 ? 'notice' : 'notices'}`,
})

export const subjectMuted = event({
  id: 'notices.muted',
  summary: 'A person wants no more notices of something, or wants them again',
  payload: z.object({ muted: z.boolean() }),
  sentence: ({ muted }) => `wants ${muted ? 'no more notices' : 'notices again'} of something`,
})

export const noticeSettingChanged = event({
  id: 'notices.setting-changed',
  summary: 'A person changed which notices come by mail',
  payload: z.object({ mail: z.string() }),
  sentence: ({ mail }) => `changed which notices come by mail: ${mail}`,
})

export const noticeEvents: readonly EventDefinition[] = [
  noticesRead,
  subjectMuted,
  noticeSettingChanged,
] as unknown as readonly EventDefinition[]
