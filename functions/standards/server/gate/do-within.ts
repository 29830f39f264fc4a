import type { InputOf, Operation, OutputOf } from '@portolan/contract'
import { type Call, performWithin } from '@portolan/platform/operations'
import type { z } from 'zod'
import type { StandardsParts } from '../parts.ts'

type Doing = Pick<Call<unknown>, 'tx' | 'actor' | 'now' | 'requestId'>

type Done<O> = { readonly output: O; readonly after: (() => Promise<void>) | undefined }

/** A command to the left: in the name of who acts and in the same transaction, with its right, its refusals and its event. */
export async function doWithin<I extends z.ZodObject, O extends z.ZodType>(
  { tx, actor, now, requestId }: Doing,
  { stage, useCases }: StandardsParts,
  [operation, input]: readonly [Operation<I, O>, z.input<I>],
  expectedVersion?: number,
): Promise<Done<OutputOf<Operation<I, O>>>> {
  const useCase = useCases().find((one) => one.operation.id === operation.id)
  if (useCase?.kind !== 'write') throw new TypeError(`No use case for ${operation.id}`)
  const { output, after } = await performWithin({ stage, tx, now }, useCase, {
    actor,
    input: operation.input.parse(input) as InputOf<Operation<I, O>> & Record<string, unknown>,
    requestId,
    expectedVersion,
  })
  return { output: output as OutputOf<Operation<I, O>>, after }
}
