import type { CrossingShape } from './crossing.ts'

/** How a search spends its schedules. Found by trial on the halves of PSPLIB that are here; see the README. */
export type SearchShape = CrossingShape & {
  readonly population: number
  /** By the end the population is smaller by this part. */
  readonly shrinks: number
  /** A child that is worse than what it replaces by more units is not taken. */
  readonly patience: number
  /** How far a child that is already there is blurred. */
  readonly blur: number
  /** With more children than this part already there, it begins anew. */
  readonly alike: number
}

export function shapeFor(activities: number, schedules: number): SearchShape {
  const base = { inside: 0.2, patience: 4, alike: 0.3 }
  const more = Math.sqrt(Math.max(schedules, 100) / 5000)
  if (activities < 45)
    return {
      ...base,
      inside: 0.5,
      least: 0.1,
      more: 0.4,
      peaks: 0.15,
      population: sized(40, more),
      shrinks: 0.5,
      blur: 1,
    }
  if (activities < 90)
    return {
      ...base,
      least: 0.2,
      more: 0.5,
      peaks: 0.2,
      population: sized(80, more),
      shrinks: 0.7,
      blur: 0.7,
    }
  return { ...base, least: 0.1, more: 0.4, peaks: 0, population: sized(50, more), shrinks: 0.5, blur: 0.5 }
}

function sized(usual: number, more: number): number {
  return Math.max(6, Math.round(usual * more))
}
