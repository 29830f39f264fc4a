import { ratingMeanings, type Status } from '@portolan/health'
import { notUpdated, type ReportedRating } from '@portolan/plan/contract'
import { asCount, told, type Told } from '@portolan/quantity'

export type Difference = Told & { readonly steps: number | null }

const words: Readonly<Record<Status, Told>> = {
  'on-track': told('oversight:status.on-track')`on track`,
  'at-risk': told('oversight:status.at-risk')`at risk`,
  'off-track': told('oversight:status.off-track')`off track`,
  'not-enough-data': told('oversight:status.not-enough-data')`not enough data`,
}

/** Says how reported and computed differ, within the meaning of the reported scale only. */
export function describeDifference(
  reported: ReportedRating | null,
  computed: Status,
  steps: number | null,
): Difference {
  const status = words[computed]
  if (reported === null)
    return {
      steps: null,
      ...told('oversight:difference.unrated')`Computed: ${{ status }}. Nobody reported a rating.`,
    }
  const both = reportedAndComputed(reported, status)
  const uncompared = whyNotCompared(reported, computed, steps)
  if (uncompared !== undefined || steps === null)
    return {
      steps: null,
      ...told('oversight:difference')`${{ both }} ${{ verdict: uncompared ?? withoutRating() }}`,
    }
  return { steps, ...told('oversight:difference')`${{ both }} ${{ verdict: verdict(reported, steps) }}` }
}

function reportedAndComputed({ raw, step, steps }: ReportedRating, status: Told): Told {
  return step === null || steps === null
    ? told('oversight:difference.both')`Reported: “${{ raw }}”. Computed: ${{ status }}.`
    : told(
        'oversight:difference.both-of-scale',
      )`Reported: “${{ raw }}” (step ${{ step }} of ${{ steps }}, 1 is best). Computed: ${{ status }}.`
}

function whyNotCompared(reported: ReportedRating, computed: Status, steps: number | null): Told | undefined {
  if (computed === 'not-enough-data')
    return told('oversight:difference.too-little')`There is not enough data to compare them.`
  if (reported.scale === notUpdated.scale)
    return told(
      'oversight:difference.not-updated',
    )`Nobody confirmed its status in time, so nothing is compared.`
  if (meaningOf(reported) === undefined)
    return told(
      'oversight:difference.scale-unknown',
    )`What a step of this scale means is not agreed, so they are not compared.`
  return steps === null ? withoutRating() : undefined
}

function withoutRating(): Told {
  return told(
    'oversight:difference.no-rating',
  )`The latest evidence holds no rating, so they are not compared.`
}

function verdict(reported: ReportedRating, steps: number): Told {
  const agrees = agreementOf(reported)
  if (steps === 0) return told('oversight:difference.agree')`They agree: ${{ agrees }}.`
  const size = Math.abs(steps)
  const far = size === 1 ? told('oversight:difference.one')`one status` : statuses(size)
  return steps > 0
    ? told('oversight:difference.worse')`The computed one is ${{ far }} worse: ${{ agrees }}.`
    : told('oversight:difference.better')`The computed one is ${{ far }} better: ${{ agrees }}.`
}

function statuses(count: number): Told {
  return told('oversight:difference.many')`${{ count: asCount(count, 'status', 'statuses') }}`
}

function agreementOf(reported: ReportedRating): Told {
  const { raw } = reported
  const meaning = meaningOf(reported)
  const best = words[meaning?.best ?? 'not-enough-data']
  const worst = words[meaning?.worst ?? 'not-enough-data']
  return best === worst
    ? told('oversight:difference.agrees-with')`“${{ raw }}” agrees with ${{ best }}`
    : told('oversight:difference.agrees-with-two')`“${{ raw }}” agrees with ${{ best }} or ${{ worst }}`
}

function meaningOf({ step, steps }: ReportedRating): (typeof ratingMeanings)[number] | undefined {
  return ratingMeanings.find((known) => known.steps === steps && known.step === step)
}
