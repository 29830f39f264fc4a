import { asSpan, told } from '@portolan/quantity'
import { numberOf, type Picture } from './rule.ts'
import type { Missing } from './result.ts'

/** What is lacking, most important first, each with what would mend it. */
export function missingFor(picture: Picture): readonly Missing[] {
  if (picture.record.latest === undefined) {
    return [
      {
        what: 'edition',
        ...told(
          'health:missing.edition',
        )`No register tells of this project yet. Import one, or enter its finish and cost.`,
      },
    ]
  }
  return [...tooOld(picture), ...forTime(picture), ...forMoney(picture)]
}

function tooOld({ measures, policy, record }: Picture): readonly Missing[] {
  // There is an edition, so it has an age.
  const age = numberOf(measures.evidenceAgeDays) as number
  if (record.input.closed === true || age < policy.evidence.tooOldDays) return []
  return [
    {
      what: 'recent edition',
      ...told(
        'health:missing.recent-edition',
      )`The latest edition is ${{ days: asSpan(age) }} old. Import a newer one, or close the project.`,
    },
  ]
}

function forTime({ measures, time }: Picture): readonly Missing[] {
  if (time.stated === undefined) {
    return [
      {
        what: 'finish',
        ...told(
          'health:missing.finish',
        )`No current finish is known. Enter one, so that slip can be measured.`,
      },
    ]
  }
  if (numberOf(measures.slipCurrentDays) !== undefined) return []
  return [
    {
      what: 'baseline finish',
      ...told(
        'health:missing.baseline-finish',
      )`There is no baseline, plan or earlier edition to measure slip against. Approve a baseline.`,
    },
  ]
}

function forMoney({ measures, money }: Picture): readonly Missing[] {
  if (money.cost === undefined) {
    return [
      {
        what: 'whole-life cost',
        ...told(
          'health:missing.cost',
        )`No current whole-life cost is known. Enter one, so that growth can be measured.`,
      },
    ]
  }
  if (numberOf(measures.costCurrentShare) !== undefined) return []
  return [
    {
      what: 'comparable cost',
      ...told(
        'health:missing.comparable-cost',
      )`There is no comparable cost of a baseline, plan or earlier edition. Approve a baseline in the same currency and price basis.`,
    },
  ]
}
