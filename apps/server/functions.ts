import type { EventDefinition } from '@portolan/contract'
import type { Door } from '@portolan/platform/database'
import { eventUseCases } from '@portolan/platform/events'
import { identityEvents } from '@portolan/platform/identity/contract'
import { type JobKind, jobUseCases, type Queue } from '@portolan/platform/jobs'
import { jobCancelled } from '@portolan/platform/jobs/contract'
import type { UseCase } from '@portolan/platform/operations'
import type { Answer } from '@portolan/platform/outbox'
import { type Computation, runUseCases } from '@portolan/platform/runs'
import { events as planEvents } from '@portolan/plan/contract'
import { planUseCases } from '@portolan/plan/server'
import type pg from 'pg'

/** What the rooms bring to one server, in the order of the street. A new room is a line in each list. */
export type Functions = {
  readonly useCases: readonly UseCase[]
  readonly answers: readonly Answer[]
  /** What is due once an hour, and at every start. */
  readonly hourly: (owner: pg.Pool) => Promise<void>
}

/** Events in the words of the rooms that define them. */
const definitions = [
  ...Object.values(planEvents),
  ...Object.values(identityEvents),
  jobCancelled,
] as unknown as readonly EventDefinition<never>[]

export function jobKinds(_parts: { readonly door: Door; readonly owner: pg.Pool }): readonly JobKind[] {
  return []
}

const computations: readonly Computation[] = []

export function assemble(_queue: Pick<Queue, 'enqueue'>): Functions {
  return {
    useCases: [...planUseCases, ...jobUseCases, ...runUseCases(computations), ...eventUseCases(definitions)],
    answers: [],
    hourly: async () => undefined,
  }
}
