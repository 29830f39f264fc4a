import type { LevelReason } from '../../contract/index.ts'

/** A reason as one sentence, for files. */
export function reasonInWords({ kind, person, other, earlierDays }: LevelReason): string {
  const who = person?.name ?? 'somebody'
  const on = other === null ? '' : `“${other.name}” (${other.project}) until ${other.until}`
  const freed = `Free ${who} of it, and it may start up to ${earlierDays} days earlier.`
  const told: Record<LevelReason['kind'], string> = {
    person: `Waits for ${who}, who works on ${on}. ${freed}`,
    elsewhere: `Waits for ${who}, who is busy elsewhere. ${freed}`,
    link: `Comes after ${on}.`,
    away: `Pauses while ${who} is away.`,
    date: 'Stands where its own plan lets it start.',
    frozen: 'Stays: begun, soon to begin, or not to be moved.',
  }
  return told[kind]
}
