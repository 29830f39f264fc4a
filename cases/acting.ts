import type { InputOf, Operation, OutputOf, Place } from '@portolan/contract'
import type { Door, Tx } from '@portolan/platform/database'
import { perform, type ReadUseCase, type UseCase, type WriteUseCase } from '@portolan/platform/operations'
import { type Day, instantOf } from '@portolan/quantity'
import type { z } from 'zod'

/** What the operations of the sample are performed with. */
export type Stage = {
  readonly door: Door
  readonly placeOf: (tx: Tx, projectId: string) => Promise<Place | undefined>
  readonly useCases: readonly UseCase[]
}

export type Acting = {
  /** For what a server does by itself. */
  readonly door: Door
  readonly tenantId: string
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    personId: string,
    now: string,
    input: z.input<I>,
    ways?: { readonly version?: number; readonly upload?: Uint8Array },
  ) => Promise<OutputOf<Operation<I, O>>>
}

/** Performs an operation as a person of the sample, at an instant of the past. */
export function actor(parts: Stage, tenantId: string): Acting {
  const byId = new Map(parts.useCases.map((useCase) => [useCase.operation.id, useCase]))
  return {
    door: parts.door,
    tenantId,
    act: async (operation, personId, now, input, ways = {}) => {
      const useCase = byId.get(operation.id) as ReadUseCase | WriteUseCase
      const stage = { door: parts.door, now: () => now, placeOf: parts.placeOf }
      const performed = await perform(stage, useCase, {
        actor: { kind: 'person', tenantId, personId, reach: 'write' },
        input: operation.input.parse(input) as InputOf<typeof operation> & Record<string, unknown>,
        requestId: 'load-sample',
        expectedVersion: ways.version,
        upload: ways.upload,
      }).catch((cause: unknown) => {
        // What is refused here is a mistake in the stories, not something that a person can mend.
        throw new Error(`${operation.id} at ${now} by ${personId}: ${String(cause)}`, { cause })
      })
      return performed.output as OutputOf<typeof operation>
    },
  }
}

/** An instant of a day's morning; each step is a second later. */
export function at(day: Day, hour: number, step = 0): string {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + hour * 3_600_000 + step * 1_000)
}
