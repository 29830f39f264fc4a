import { type Day, daysBetween } from '@portolan/quantity'
import type { Distribution } from '@portolan/risk'
import type { ReferenceClass } from '../../contract/index.ts'
import { thinned } from './own-durations.ts'

/** A project that is over, and what was approved for it first. */
export type FinishedProject = {
  readonly category: string | null
  readonly start: string
  readonly finish: string
  readonly approvedStart: string
  readonly approvedFinish: string
}

/** From six on the P80 of them is not the worst of them alone: by Hyndman and Fan's type 7 one at least lies beyond it. */
export const enoughProjects = 6

export type Reference = { readonly told: ReferenceClass; readonly distribution: Distribution | undefined }

/** Finished projects of the same category where there are enough of them, else all; days taken ÷ days approved. */
export function referenceOf(finished: readonly FinishedProject[], category: string | null): Reference {
  const like = ratiosOf(finished.filter((one) => category !== null && one.category === category))
  const isLike = like.length >= enoughProjects
  const ratios = isLike ? like : ratiosOf(finished)
  const enough = ratios.length >= enoughProjects
  return {
    told: {
      projects: ratios.length,
      enough,
      category: isLike ? category : null,
      median: middleOf(ratios),
      most: ratios.at(-1) ?? null,
      overHalf: ratios.filter((ratio) => ratio > 1.5).length,
    },
    distribution: enough ? { kind: 'empirical', values: thinned(ratios) } : undefined,
  }
}

/** Of those whose days tell one, the smallest first. */
function ratiosOf(projects: readonly FinishedProject[]): readonly number[] {
  return projects.flatMap(ratioOf).toSorted((one, other) => one - other)
}

function ratioOf({ start, finish, approvedStart, approvedFinish }: FinishedProject): readonly number[] {
  const approved = daysBetween(approvedStart as Day, approvedFinish as Day)
  const taken = daysBetween(start as Day, finish as Day)
  return approved > 0 && taken > 0 ? [taken / approved] : []
}

function middleOf(sorted: readonly number[]): number | null {
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.floor(sorted.length / 2)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
