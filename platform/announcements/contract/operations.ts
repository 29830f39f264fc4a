import { common, operation, refuses, roles } from '@portolan/contract'
import { z } from 'zod'
import { Block } from '../../markup/contract/index.ts'
import { endsBeforeBegin } from './refusals.ts'
import { hearAnnouncements, makeAnnouncements } from './permissions.ts'

export const announcementTones = ['plain', 'warn'] as const

const written = {
  text: z.string().trim().min(1, 'Some words are needed.').max(600),
  tone: z.enum(announcementTones),
  roles: z.array(z.enum(roles)).min(1).max(roles.length).nullable().describe('null: everybody'),
  from: z.iso.date(),
  until: z.iso.date().describe('The last day on which it stands'),
}

export const Announcement = z.object({
  id: z.uuid(),
  ...written,
  blocks: z.array(Block),
  by: z.object({ id: z.uuid(), name: z.string() }),
  withdrawn: z.boolean(),
  version: z.int(),
})
export type Announcement = z.output<typeof Announcement>

const announcementId = z.uuid()
const some = { announcementId: '01936f5a-5c00-7000-8000-00000000dead' }

export const listAnnouncements = operation({
  id: 'announcements.list',
  method: 'GET',
  path: '/announcements',
  summary: 'List the announcements of today for me that I have not put away',
  may: hearAnnouncements,
  input: z.object({}),
  output: z.object({ items: z.array(Announcement) }),
  reads: ['announcement'],
})

export const listAllAnnouncements = operation({
  id: 'announcements.list-all',
  method: 'GET',
  path: '/announcements/all',
  summary: 'List the last hundred announcements, also those that are over',
  may: makeAnnouncements,
  input: z.object({}),
  output: z.object({ items: z.array(Announcement) }),
  reads: ['announcement'],
})

export const makeAnnouncement = operation({
  id: 'announcements.make',
  method: 'POST',
  path: '/announcements',
  summary: 'Announce something to everybody, or to some roles, from one day to another',
  may: makeAnnouncements,
  input: z.object({ ...written, tone: written.tone.default('plain'), roles: written.roles.default(null) }),
  output: Announcement,
  refuses: refuses(endsBeforeBegin),
  touches: ['announcement'],
  example: { text: 'The books close on **30 November**.', from: '2026-11-23', until: '2026-11-30' },
})

export const changeAnnouncement = operation({
  id: 'announcements.change',
  method: 'PATCH',
  path: '/announcements/{announcementId}',
  summary: 'Change an announcement, or withdraw it; who put it away does not see it again',
  may: makeAnnouncements,
  input: z.object({
    announcementId,
    text: written.text.optional(),
    tone: written.tone.optional(),
    roles: written.roles.optional(),
    from: written.from.optional(),
    until: written.until.optional(),
    withdrawn: z.boolean().optional(),
  }),
  output: Announcement,
  refuses: refuses(common.notFound, endsBeforeBegin),
  touches: ['announcement'],
  versioned: true,
  example: { ...some, withdrawn: true },
})

export const dismissAnnouncement = operation({
  id: 'announcements.dismiss',
  method: 'PUT',
  path: '/announcements/{announcementId}/dismissal',
  summary: 'Put an announcement away for myself',
  may: hearAnnouncements,
  input: z.object({ announcementId }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['announcement'],
  example: some,
})
