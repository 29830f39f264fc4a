import { ratingMeanings, type Status } from '@portolan/health'
import type { ReportedRating } from '@portolan/plan/contract'

export type Difference = { readonly steps: number | null; readonly sentence: string }

const words: Readonly<Record<Status, string>> = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  'off-track': 'off track',
  'not-enough-data': 'not enough data',
}

/** Says how reported and computed differ, within the meaning of the reported scale only. */
export function describeDifference(
  reported: ReportedRating | null,
  computed: Status,
  steps: number | null,
): Difference {
  if (reported === null)
    return { steps: null, sentence: `Computed: ${words[computed]}. Nobody reported a rating.` }
  const told = `Reported: “${reported.raw}”${stepOf(reported)}. Computed: ${words[computed]}.`
  if (computed === 'not-enough-data')
    return { steps: null, sentence: `${told} There is not enough data to compare them.` }
  const meaning = ratingMeanings.find(
    (known) => known.steps === reported.steps && known.step === reported.step,
  )
  if (meaning === undefined)
    return {
      steps: null,
      sentence: `${told} What a step of this scale means is not agreed, so they are not compared.`,
    }
  if (steps === null)
    return { steps: null, sentence: `${told} The latest evidence holds no rating, so they are not compared.` }
  const agrees =
    meaning.best === meaning.worst ? words[meaning.best] : `${words[meaning.best]} or ${words[meaning.worst]}`
  return { steps, sentence: `${told} ${verdict(steps, `“${reported.raw}” agrees with ${agrees}`)}` }
}

function stepOf({ step, steps }: ReportedRating): string {
  return step === null || steps === null ? '' : ` (step ${step} of ${steps}, 1 is best)`
}

function verdict(steps: number, agrees: string): string {
  if (steps === 0) return `They agree: ${agrees}.`
  const size = Math.abs(steps) === 1 ? 'one status' : `${Math.abs(steps)} statuses`
  return `The computed one is ${size} ${steps > 0 ? 'worse' : 'better'}: ${agrees}.`
}
