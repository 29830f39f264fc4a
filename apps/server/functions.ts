import type { EventDefinition, FactDefinition } from '@portolan/contract'
import * as oversight from '@portolan/oversight/contract'
import {
  attendDecisions,
  enqueueDueRefreshes,
  oversightAnswers,
  oversightFacts,
  oversightUseCases,
  refreshStandingKind,
  standingComputation,
} from '@portolan/oversight/server'
import { events as planEvents, permissions as planPermissions } from '@portolan/plan/contract'
import { placeOf, placesOf, planSubjects, planUseCases } from '@portolan/plan/server'
import { commentNotices, commentUseCases } from '@portolan/platform/comments'
import { commentEvents } from '@portolan/platform/comments/contract'
import { eventUseCases } from '@portolan/platform/events'
import { factUseCases } from '@portolan/platform/facts'
import { identityEvents } from '@portolan/platform/identity/contract'
import { type JobKind, jobUseCases, type Queue } from '@portolan/platform/jobs'
import type { Door } from '@portolan/platform/database'
import { fieldUseCases } from '@portolan/platform/fields'
import { fieldEvents } from '@portolan/platform/fields/contract'
import { jobCancelled } from '@portolan/platform/jobs/contract'
import { type Mailer, mailUseCases, sendDueMail } from '@portolan/platform/mail'
import { mailEvents } from '@portolan/platform/mail/contract'
import { noticeAnswers, noticeUseCases } from '@portolan/platform/notices'
import { noticeEvents } from '@portolan/platform/notices/contract'
import type { UseCase } from '@portolan/platform/operations'
import type { Answer } from '@portolan/platform/outbox'
import { runUseCases } from '@portolan/platform/runs'
import { openSubjects } from '@portolan/platform/subjects'
import { viewUseCases } from '@portolan/platform/views'
import { viewEvents } from '@portolan/platform/views/contract'
import type pg from 'pg'

/** What the rooms bring to one server, in the order of the street. A new room is a line in each list. */
export type Functions = {
  readonly useCases: readonly UseCase[]
  readonly answers: readonly Answer[]
  /** What is due once an hour, and at every start. */
  readonly hourly: () => Promise<void>
  /** What leaves the house, looked after each minute. */
  readonly outgoing: () => Promise<void>
}

export type FunctionParts = {
  readonly owner: pg.Pool
  readonly door: Door
  readonly queue: Pick<Queue, 'enqueue'>
  readonly now: () => string
  readonly mailer: Mailer | undefined
  readonly origin: string
  /** Signs what leaves the house. */
  readonly secret: string
}

/** Events in the words of the rooms that define them. */
const events = [
  ...Object.values(planEvents),
  ...Object.values(oversight.events),
  ...Object.values(oversight.bodyEvents),
  ...Object.values(oversight.decisionEvents),
  ...Object.values(identityEvents),
  ...viewEvents,
  ...commentEvents,
  ...noticeEvents,
  ...mailEvents,
  ...fieldEvents,
  jobCancelled,
] as unknown as readonly EventDefinition<never>[]

/** What people may talk of. */
const subjects = openSubjects([...planSubjects])

/** What people are told of, the weightiest reason first. */
const noticeRules = [...commentNotices]

/** Pages whose views can be saved, each with who may open it. */
const pagesWithViews = {
  projects: planPermissions.list,
  portfolio: oversight.permissions.list,
  decisions: oversight.permissions.list,
} as const

const facts = Object.values(oversight.facts) as unknown as readonly FactDefinition[]

export function jobKinds(parts: { readonly owner: pg.Pool }): readonly JobKind[] {
  return [refreshStandingKind(parts)]
}

export function assemble(parts: FunctionParts): Functions {
  const { owner, door, queue, now } = parts
  const { enqueue } = queue
  const notices = { subjects, rules: noticeRules }
  const mail = { ...parts, notices }
  // Decisions carry calls of every room: they look them up when they carry them out.
  const decisions = { stage: { door, now, placeOf, placesOf }, useCases: () => useCases }
  const useCases: readonly UseCase[] = [
    ...planUseCases,
    ...oversightUseCases({ enqueue, decisions }),
    ...jobUseCases,
    ...runUseCases([standingComputation]),
    ...eventUseCases(events),
    ...factUseCases(facts, oversightFacts),
    ...viewUseCases(pagesWithViews),
    ...commentUseCases(subjects),
    ...fieldUseCases(subjects),
    ...noticeUseCases(notices),
    ...mailUseCases(mail),
  ]
  return {
    useCases,
    answers: [...oversightAnswers({ enqueue }), ...noticeAnswers({ owner, ...notices })],
    outgoing: async () => void (await sendDueMail(mail)),
    hourly: async () => {
      await enqueueDueRefreshes({ owner, enqueue, now })
      await attendDecisions(decisions, owner)
    },
  }
}
