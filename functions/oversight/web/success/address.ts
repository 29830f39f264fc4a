import { readAddress, type ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { cardMoments, showSuccess, successGroupings } from '../../contract/index.ts'

/** By what projects are counted, by which card, and which group is open. */
export const successAddress = z.object({
  by: z.enum(successGroupings).optional().catch(undefined),
  moment: z.enum(cardMoments).optional().catch(undefined),
  group: z.string().max(200).optional().catch(undefined),
})
export type SuccessAddress = z.output<typeof successAddress>
export type ChangeSuccess = (patch: Partial<SuccessAddress>) => void

export function successInput({ by, moment }: SuccessAddress) {
  return { ...(by === undefined ? {} : { by }), ...(moment === undefined ? {} : { moment }) }
}

export const successReadings: ReadsFirst = ({ search }) => [
  { op: showSuccess, input: successInput(readAddress(successAddress, search)) },
]

/** Lessons: by what they are filtered. */
export const lessonsAddress = z.object({
  search: z.string().max(200).optional().catch(undefined),
  category: z.string().max(200).optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
})
export type LessonsAddress = z.output<typeof lessonsAddress>
