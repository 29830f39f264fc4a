import { type MaturityAnswer, type PractisedLevel, practisedLevels, topLevel } from '../../contract/index.ts'

/** The highest level up to which every practice is so; nothing is averaged. Source: P3M3, levels of a perspective. */
export function levelOf({ practised }: Pick<MaturityAnswer, 'practised'>): number {
  const lacking = nextOf({ practised })
  return lacking === null ? topLevel : lacking - 1
}

/** The level whose practice would raise it: the lowest that is not so. */
export function nextOf({ practised }: Pick<MaturityAnswer, 'practised'>): PractisedLevel | null {
  return practisedLevels.find((level) => !practised.includes(level)) ?? null
}

/** An organisation is where its lowest function is. Source: P3M3. */
export function levelOfAll(levels: readonly number[]): number {
  return Math.min(topLevel, ...levels)
}
