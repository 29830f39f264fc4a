import type { Activity, Schedule } from '@portolan/plan/contract'
import { told, type Told } from '@portolan/quantity'
import { currentBaseline } from '../judge-schedule.ts'

/** What a schedule can be measured in, and what its budget and its dates are taken from. */
export type Basis = {
  /** A currency, or 'minutes' of work. */
  readonly unit: string
  readonly budget: 'baseline' | 'plan'
  readonly dates: 'baseline' | 'plan'
}

/** What is lacking, and what would mend it. */
export type Lacking = Told & { readonly what: string }

/** Money where there is a budget in money, else work; the baseline where there is one, else the plan as it stands. */
export function basisOf(work: readonly Activity[], currency: Schedule['currency']): Basis | Lacking {
  if (work.length === 0) return noWork
  const dates = work.some((activity) => currentBaseline(activity)?.finish != null) ? 'baseline' : 'plan'
  const some = (amountOf: (activity: Activity) => number | null | undefined): boolean =>
    work.some((activity) => (amountOf(activity) ?? 0) > 0)
  if (currency !== null) {
    if (some((one) => currentBaseline(one)?.cost)) return { unit: currency, budget: 'baseline', dates }
    if (some(({ cost }) => cost.planned)) return { unit: currency, budget: 'plan', dates }
  }
  if (some((one) => currentBaseline(one)?.work)) return { unit: 'minutes', budget: 'baseline', dates }
  if (some((one) => one.work.planned)) return { unit: 'minutes', budget: 'plan', dates }
  return noBudget
}

const noWork: Lacking = {
  what: 'activities',
  ...told(
    'oversight:lacking.activities',
  )`The schedule holds no activity that could earn anything. Drop one that does.`,
}

const noBudget: Lacking = {
  what: 'budget',
  ...told(
    'oversight:lacking.budget',
  )`No activity has a cost or work, so there is no budget to earn. Assign resources or enter costs in the plan, set a baseline, and drop the file again.`,
}
