import type { Day } from '@portolan/quantity'
import type { Format, Say } from '@portolan/ui'
import type { LevelReason } from '../../contract/index.ts'

/** Why an activity stands where it does, and what would bring it forward. */
export function reasonText(
  { kind, person, other, earlierDays }: LevelReason,
  say: Say,
  format: Format,
): string {
  const told = say(`reason.${kind}`, {
    person: person?.name ?? say('reason.somebody'),
    activity: other?.name ?? '',
    project: other?.project ?? '',
    until: other === null ? '' : format.day(other.until as Day),
  })
  const frees = (kind === 'person' || kind === 'elsewhere') && earlierDays > 0
  if (!frees) return told
  const freed = say('reason.free', { person: person?.name ?? '', days: format.value(earlierDays, 'days') })
  return `${told} ${freed}`
}
