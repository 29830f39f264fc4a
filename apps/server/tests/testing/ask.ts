import type { GivenTo, Operation, OutputOf } from '@portolan/contract'
import type { z } from 'zod'
import type { House, Visitor, Ways } from './house.ts'

/** Calls an operation that must succeed, and reads its answer as the operation says it is. */
export async function ask<I extends z.ZodObject, O extends z.ZodType>(
  house: House,
  by: Visitor,
  operation: Operation<I, O>,
  input: GivenTo<Operation<I, O>>,
  ways?: Ways,
): Promise<OutputOf<Operation<I, O>>> {
  const answer = await house.call(
    by,
    operation as unknown as Operation,
    input as Record<string, unknown>,
    ways,
  )
  if (answer.status !== 200) throw new Error(`${operation.id}: ${answer.status} ${answer.bytes.toString()}`)
  return operation.output.parse(answer.json) as OutputOf<Operation<I, O>>
}
