import type { InputOf, Operation, OutputOf } from '@portolan/contract'
import { type Call, performWithin } from '@portolan/platform/operations'
import type { z } from 'zod'
import type { StandardsParts } from '../parts.ts'

type Asking = StandardsParts & Pick<Call<unknown>, 'tx' | 'actor' | 'now'>

/** A question to the left: in the name of who acts, with his right to see what is answered; what no room answers is not available. */
export async function askWithin<I extends z.ZodObject, O extends z.ZodType>(
  { stage, useCases, tx, actor, now }: Asking,
  operation: Operation<I, O>,
  input: z.input<I>,
): Promise<OutputOf<Operation<I, O>> | undefined> {
  const useCase = useCases().find((one) => one.operation.id === operation.id)
  if (useCase?.kind !== 'read') return undefined
  const { output } = await performWithin({ stage, tx, now }, useCase, {
    actor,
    input: operation.input.parse(input) as InputOf<Operation<I, O>> & Record<string, unknown>,
    requestId: operation.id,
    expectedVersion: undefined,
  })
  return output as OutputOf<Operation<I, O>>
}
