import type { EventDefinition, FactDefinition } from '@portolan/contract'
import * as oversight from '@portolan/oversight/contract'
import {
  attendDecisions,
  attendExceptions,
  attendStatus,
  publishDueStatus,
  remindOwners,
  countDataFaults,
  enqueueDueRefreshes,
  exceptionAnswers,
  oversightAnswers,
  oversightDated,
  oversightDuties,
  oversightFacts,
  oversightUseCases,
  playRiskKind,
  providedByClosures,
  refreshStandingKind,
  riskComputation,
  standingComputation,
  tellCards,
} from '@portolan/oversight/server'
import { levellingEvents } from '@portolan/resources/contract'
import {
  gateEvents,
  migrationEvents,
  maturityEvents,
  methodEvents,
  projectMethodEvents,
  startEvents,
  workEvents,
} from '@portolan/standards/contract'
import {
  standardsFacts,
  enqueueDueGates,
  refreshGatesKind,
  standardsAnswers,
  standardsDated,
  standardsDuties,
  providedByStandards,
  standardsUseCases,
  tellLateRulings,
  tellWaivers,
} from '@portolan/standards/server'
import { levellingComputation, levellingKind, resourcesUseCases } from '@portolan/resources/server'
import { events as planEvents, permissions as planPermissions } from '@portolan/plan/contract'
import {
  chaseAll,
  closeAnswers,
  placeOf,
  placesOf,
  planDated,
  planDuties,
  planUseCases,
} from '@portolan/plan/server'
import { eventUseCases } from '@portolan/platform/events'
import { factReader, factsReader, factUseCases } from '@portolan/platform/facts'
import type { DatedKind } from '@portolan/platform/dated'
import type { DutyKind } from '@portolan/platform/duties'
import { type Identity, identityDuties } from '@portolan/platform/identity'
import { identityEvents } from '@portolan/platform/identity/contract'
import { eachInTurn, type JobKind, jobUseCases, type Queue } from '@portolan/platform/jobs'
import { jobCancelled } from '@portolan/platform/jobs/contract'
import type { UseCase } from '@portolan/platform/operations'
import type { Answer } from '@portolan/platform/outbox'
import { runUseCases } from '@portolan/platform/runs'
import { viewUseCases } from '@portolan/platform/views'
import { viewEvents } from '@portolan/platform/views/contract'
import { assembleWords, subjects, wordEvents, type WordParts } from './words.ts'

/** What the rooms bring to one server, in the order of the street. A new room is a line in each list. */
export type Functions = {
  readonly useCases: readonly UseCase[]
  readonly answers: readonly Answer[]
  /** What is due once an hour, and at every start. */
  readonly hourly: () => Promise<void>
  /** What leaves the house, looked after every few seconds. */
  readonly outgoing: () => Promise<void>
}

export type FunctionParts = WordParts & {
  readonly queue: Pick<Queue, 'enqueue'>
  readonly identity: Pick<Identity, 'useCases' | 'readAccounts'>
}

/** Events in the words of the rooms that define them. */
const events = [
  ...Object.values(planEvents),
  ...Object.values(oversight.events),
  ...Object.values(oversight.bodyEvents),
  ...Object.values(oversight.decisionEvents),
  ...Object.values(oversight.actionEvents),
  ...Object.values(oversight.meetingEvents),
  ...Object.values(oversight.homeEvents),
  ...Object.values(oversight.faultEvents),
  ...Object.values(oversight.accessEvents),
  ...Object.values(oversight.riskEvents),
  ...Object.values(oversight.raidEvents),
  ...Object.values(oversight.statusEvents),
  ...Object.values(oversight.exceptionEvents),
  ...Object.values(oversight.healthPolicyEvents),
  ...Object.values(oversight.challengeEvents),
  ...Object.values(oversight.contingencyEvents),
  ...Object.values(oversight.accountEvents),
  ...Object.values(oversight.closureEvents),
  ...Object.values(oversight.successEvents),
  ...Object.values(methodEvents),
  ...Object.values(projectMethodEvents),
  ...Object.values(gateEvents),
  ...Object.values(migrationEvents),
  ...Object.values(startEvents),
  ...Object.values(workEvents),
  ...Object.values(maturityEvents),
  ...Object.values(levellingEvents),
  ...Object.values(identityEvents),
  ...viewEvents,
  jobCancelled,
  ...wordEvents,
] as unknown as readonly EventDefinition<never>[]

/** Pages whose views can be saved, each with who may open it. */
const pagesWithViews = {
  projects: planPermissions.list,
  portfolio: oversight.permissions.list,
  decisions: oversight.permissions.list,
  actions: oversight.permissions.list,
  meetings: oversight.permissions.list,
  raid: oversight.permissions.list,
} as const

/** What falls on a day in each room: the calendar of the organisation is made of it. */
const dated: readonly DatedKind[] = [...planDated, ...oversightDated, ...standardsDated]

const providedFacts = [...oversightFacts, ...standardsFacts]

const readFacts = factsReader(providedFacts)
const readFact = factReader([...providedByClosures, ...providedByStandards({ readFacts })])

const facts = Object.values({
  ...oversight.facts,
  ...oversight.successFacts,
}) as unknown as readonly FactDefinition[]

export function jobKinds(parts: Pick<WordParts, 'owner' | 'door'>): readonly JobKind[] {
  const gates = refreshGatesKind({ ...parts, readFacts })
  return [refreshStandingKind(parts), playRiskKind(parts), gates, levellingKind(parts)]
}

export function assemble(parts: FunctionParts): Functions {
  const { owner, door, queue, now, identity } = parts
  const words = assembleWords(parts, events)
  const { enqueue } = queue
  // Decisions carry calls of every room: they look them up when they carry them out.
  const decisions = { stage: { door, now, placeOf, placesOf }, useCases: () => useCases }
  // What people owe to each room: Home and everybody’s list are made of it.
  const ofStandards = standardsDuties({ ...decisions, readFacts })
  const duties: readonly DutyKind[] = [...planDuties, ...oversightDuties, ...ofStandards, ...identityDuties]
  // Access is judged over everything that anybody may do, signing in included.
  const access = {
    stage: decisions.stage,
    useCases: () => [...identity.useCases, ...useCases],
    accounts: identity.readAccounts,
  }
  const useCases: readonly UseCase[] = [
    ...planUseCases({ readFact }),
    ...oversightUseCases({ enqueue, decisions, subjects, duties, dated, access, readFacts }),
    ...standardsUseCases({ ...decisions, readFacts }),
    ...resourcesUseCases({ enqueue }),
    ...jobUseCases,
    ...runUseCases([standingComputation, riskComputation, levellingComputation]),
    ...eventUseCases(events),
    ...factUseCases(facts, providedFacts),
    ...viewUseCases(pagesWithViews),
    ...words.useCases,
  ]
  return {
    useCases,
    answers: [
      ...oversightAnswers({ enqueue }),
      ...exceptionAnswers({ owner, now }),
      ...standardsAnswers({ enqueue }),
      ...closeAnswers({ door, now }),
      ...words.answers,
    ],
    outgoing: words.send,
    // One that fails keeps none of the others from its hour.
    hourly: async () => {
      const chores: readonly (() => Promise<unknown>)[] = [
        async () => await enqueueDueRefreshes({ owner, enqueue, now }),
        async () => await attendDecisions(decisions, owner),
        async () => await remindOwners(decisions.stage, owner),
        async () => await chaseAll({ door, owner, now }),
        async () => await countDataFaults({ owner, now }),
        async () => await tellWaivers({ owner, now }),
        async () => await tellLateRulings({ owner, now }),
        async () => await publishDueStatus({ owner, now }),
        async () => await attendStatus({ owner, now }),
        async () => await attendExceptions({ owner, now }),
        async () => await tellCards({ owner, now }),
        async () => await enqueueDueGates({ owner, enqueue, now }),
      ]
      await eachInTurn(chores, async (chore) => await chore())
    },
  }
}
