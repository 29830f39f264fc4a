import type { EventDefinition } from '@portolan/contract'
import { oversightNoticesInGerman } from '@portolan/oversight/contract'
import {
  accountNotices,
  challengeNotices,
  closureNotices,
  contingencyNotices,
  exceptionNotices,
  oversightNotices,
  oversightSubjects,
} from '@portolan/oversight/server'
import { planNoticesInGerman } from '@portolan/plan/contract'
import { closeNotices, foundAgreements, foundOrders, foundParties, planSubjects } from '@portolan/plan/server'
import { standardsNoticesInGerman } from '@portolan/standards/contract'
import { foundMethods, foundWaivers, standardsNotices } from '@portolan/standards/server'
import { announcementUseCases } from '@portolan/platform/announcements'
import { announcementEvents } from '@portolan/platform/announcements/contract'
import { commentNotices, commentUseCases, foundComments } from '@portolan/platform/comments'
import { commentEvents } from '@portolan/platform/comments/contract'
import type { Door } from '@portolan/platform/database'
import { fileNotices, fileUseCases, foundFiles } from '@portolan/platform/files'
import { fileEvents } from '@portolan/platform/files/contract'
import { fieldUseCases } from '@portolan/platform/fields'
import { fieldEvents } from '@portolan/platform/fields/contract'
import { type Mailer, type MailPatterns, mailUseCases, sendDueMail } from '@portolan/platform/mail'
import { mailEvents } from '@portolan/platform/mail/contract'
import { noticeAnswers, noticeUseCases } from '@portolan/platform/notices'
import { noticeEvents, wordNoticesInGerman } from '@portolan/platform/notices/contract'
import type { UseCase } from '@portolan/platform/operations'
import type { Outbound } from '@portolan/platform/outbound'
import type { Answer } from '@portolan/platform/outbox'
import { searchUseCases, subjectsFound } from '@portolan/platform/search'
import { openSubjects, type Subjects } from '@portolan/platform/subjects'
import {
  sendDueWebhooks,
  webhookAnswers,
  webhookNotices,
  webhookSubjects,
  webhookUseCases,
} from '@portolan/platform/webhooks'
import { tagUseCases } from '@portolan/platform/tags'
import { tagEvents } from '@portolan/platform/tags/contract'
import { webhookEvents } from '@portolan/platform/webhooks/contract'
import type pg from 'pg'

/** What people may talk of, have fields for, and be told of. A room that has more of it is a part of this list. */
export const subjects: Subjects = openSubjects([...planSubjects, ...oversightSubjects, ...webhookSubjects])

/** What is found by its words. */
const found = [
  foundComments(subjects),
  foundFiles(subjects),
  foundParties,
  foundAgreements,
  foundOrders,
  foundMethods,
  foundWaivers,
  ...subjectsFound(subjects, ['decision', 'action', 'meeting', 'meeting-point', 'estimate']),
  ...subjectsFound(subjects, [
    'risk',
    'issue',
    'assumption',
    'dependency',
    'status-report',
    'lesson',
    'exception',
    'challenge',
    'drawdown',
    'control-account',
  ]),
]

/** What is told by mail, in the languages that people read: each room says its own, as its screens do. */
export const patterns: MailPatterns = {
  de: {
    ...planNoticesInGerman,
    ...oversightNoticesInGerman,
    ...standardsNoticesInGerman,
    ...wordNoticesInGerman,
  },
}

/** What people are told of, the weightiest reason first. */
export const rules = [
  ...oversightNotices,
  ...webhookNotices,
  ...closeNotices,
  ...standardsNotices,
  ...exceptionNotices,
  ...challengeNotices,
  ...contingencyNotices,
  ...accountNotices,
  ...closureNotices,
  ...commentNotices,
  ...fileNotices,
]

export const wordEvents: readonly EventDefinition[] = [
  ...commentEvents,
  ...fileEvents,
  ...noticeEvents,
  ...mailEvents,
  ...fieldEvents,
  ...webhookEvents,
  ...announcementEvents,
  ...tagEvents,
]

export type WordParts = {
  readonly owner: pg.Pool
  readonly door: Door
  readonly now: () => string
  readonly mailer: Mailer | undefined
  readonly outbound: Outbound
  /** From 0 to 1. */
  readonly chance: () => number
  readonly origin: string
  /** Signs and seals what leaves the house. */
  readonly secret: string
}

export type Words = {
  readonly useCases: readonly UseCase[]
  readonly answers: readonly Answer[]
  /** Sends what is due to leave the house. */
  readonly send: () => Promise<void>
}

/** What people say to each other, and the ways out of the house. `events` are those of all rooms. */
export function assembleWords(parts: WordParts, events: readonly EventDefinition<never>[]): Words {
  const notices = { subjects, rules }
  const mail = { ...parts, notices, patterns }
  const webhooks = { ...parts, events }
  return {
    useCases: [
      ...commentUseCases(subjects),
      ...fileUseCases(subjects),
      ...fieldUseCases(subjects),
      ...noticeUseCases(notices),
      ...mailUseCases(mail),
      ...webhookUseCases(webhooks),
      ...announcementUseCases,
      ...tagUseCases(subjects),
      ...searchUseCases(found),
    ],
    answers: [...noticeAnswers({ owner: parts.owner, ...notices }), ...webhookAnswers(webhooks)],
    send: async () => void (await Promise.all([sendDueMail(mail), sendDueWebhooks(webhooks)])),
  }
}
