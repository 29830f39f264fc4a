import { type Day, daysBetween } from '@portolan/quantity'
import type { Answers } from '../../contract/index.ts'

export type KnownOfProject = {
  /** In minor units of the currency of the organisation; null where that is not known. */
  readonly cost: number | null
  readonly start: Day | null
  readonly finish: Day | null
}

const tooMuchFor = [10_000_000, 50_000_000, 200_000_000]
const tooLongFor = [91, 274, 548]

/** What the record already answers of the score sheet: nobody is asked again. */
export function suggestAnswers({ cost, start, finish }: KnownOfProject): Partial<Answers> {
  const days = start === null || finish === null ? null : daysBetween(start, finish)
  return {
    ...(cost === null ? {} : { budget: bandOf(cost, tooMuchFor) }),
    ...(days === null || days < 0 ? {} : { duration: bandOf(days, tooLongFor) }),
  }
}

function bandOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length
}
