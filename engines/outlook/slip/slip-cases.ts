import { type Day, daysBetween } from '@portolan/quantity'
import type { Edition, ProjectFacts } from '../register/edition.ts'
import { type Features, featuresOf } from './features.ts'

/** A project as an edition showed it; whether the next one said a later finish is null where that is not known. */
export type SlipCase = {
  readonly project: string
  /** Place of the edition that tells the outcome. */
  readonly target: number
  readonly features: Features
  readonly slipped: boolean | null
}

type Memory = { readonly finish: Day | null; readonly firstSeen: Day; readonly edition: number }

/** Every project with a finish in every edition, the newest included. Editions stand in order of time. */
export function slipCases(editions: readonly Edition[], slipDays: number): readonly SlipCase[] {
  const known = new Map<string, Memory>()
  return editions.flatMap((edition, at) => {
    const next = new Map(editions[at + 1]?.projects.map((one) => [one.project, one]))
    const cases = edition.projects.flatMap((now) => {
      if (now.finish === null) return []
      const before = known.get(now.project)
      const sight = {
        asOf: edition.asOf,
        now: { ...now, finish: now.finish },
        finishBefore: before?.edition === at - 1 ? before.finish : null,
        firstSeen: before?.firstSeen ?? edition.asOf,
      }
      const slipped = slippedBy(now.finish, next.get(now.project), slipDays)
      return [{ project: now.project, target: at + 1, features: featuresOf(sight, slipDays), slipped }]
    })
    for (const { project, finish } of edition.projects) {
      const firstSeen = known.get(project)?.firstSeen ?? edition.asOf
      known.set(project, { finish, firstSeen, edition: at })
    }
    return cases
  })
}

function slippedBy(finish: Day, next: ProjectFacts | undefined, slipDays: number): boolean | null {
  if (next === undefined || next.finish === null) return null
  return daysBetween(finish, next.finish) > slipDays
}
