import { common, operation, pageInput, pageOf, refuses, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { Subject, SubjectKey } from '../../subjects/contract/index.ts'
import { haveNotices } from './permissions.ts'

export const mailWishes = ['daily', 'instant', 'none'] as const

export const Notice = z.object({
  id: z.uuid(),
  subject: Subject,
  reason: z.string().describe('As mention, reply'),
  ...toldFields,
  opens: z.string().describe('The place that it leads to'),
  times: z.int().describe('How often since it was last read'),
  at: z.iso.datetime(),
  read: z.boolean(),
  muted: z.boolean(),
})
export type Notice = z.output<typeof Notice>

const noticeId = z.uuid()
const noticeExample = { noticeId: '01936f5a-5c00-7000-8000-00000000dead' }

export const listNotices = operation({
  id: 'notices.list',
  method: 'GET',
  path: '/notices',
  summary: 'List my notices, newest first, as far as I still see what they are about',
  may: haveNotices,
  input: z.object({ unread: z.boolean().optional(), ...pageInput }),
  output: pageOf(Notice),
  reads: ['notice'],
  command: 'notices',
})

export const countNotices = operation({
  id: 'notices.count',
  method: 'GET',
  path: '/notices/unread',
  summary: 'How many of my notices are unread, up to 100',
  may: haveNotices,
  input: z.object({}),
  output: z.object({ unread: z.int() }),
  reads: ['notice'],
})

export const readNotice = operation({
  id: 'notices.read',
  method: 'PUT',
  path: '/notices/{noticeId}/reading',
  summary: 'Mark a notice of mine as read, or as unread',
  may: haveNotices,
  input: z.object({ noticeId, read: z.boolean() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['notice'],
  example: { ...noticeExample, read: true },
})

export const readAllNotices = operation({
  id: 'notices.read-all',
  method: 'POST',
  path: '/notices/readings',
  summary: 'Mark all my notices as read',
  may: haveNotices,
  input: z.object({}),
  output: z.object({ notices: z.int() }),
  touches: ['notice'],
})

export const muteSubject = operation({
  id: 'notices.mute',
  method: 'PUT',
  path: '/notices/mutes',
  summary: 'Get no more notices of something, but for what is asked of me; or get them again',
  may: haveNotices,
  input: z.object({ ...SubjectKey, muted: z.boolean() }),
  output: z.object({ done: z.literal(true) }),
  touches: ['notice'],
  example: {
    subjectKind: 'investment',
    subjectId: '01936f5a-5c00-7000-8000-00000000dead',
    muted: true,
  },
})

/** The languages in which a mail is written. */
export const mailLanguages = ['en', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

const Setting = z.object({
  mail: z.enum(mailWishes),
  language: z.enum(mailLanguages).describe('Mine: mails to me are written in it'),
  version: z.int(),
})

export const showNoticeSetting = operation({
  id: 'notices.show-setting',
  method: 'GET',
  path: '/notices/setting',
  summary: 'Which of my notices come by mail, and in which language',
  may: haveNotices,
  input: z.object({}),
  output: Setting,
  reads: ['notice-setting'],
})

export const changeNoticeSetting = operation({
  id: 'notices.change-setting',
  method: 'PATCH',
  path: '/notices/setting',
  summary: 'Say which of my notices come by mail, and in which language',
  may: haveNotices,
  input: z.object({
    mail: z.enum(mailWishes).optional().describe('Absent: as it was'),
    language: z.enum(mailLanguages).optional().describe('Absent: as it was'),
  }),
  output: Setting,
  touches: ['notice-setting'],
  versioned: true,
})
