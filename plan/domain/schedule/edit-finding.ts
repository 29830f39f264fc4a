import { asCount, type Finding, told, type Told } from '@portolan/quantity'
import { afterOneAnother, toldOf } from '../together-told.ts'

export function editError(code: string, subject: Finding['subject'], says: Told): Finding {
  return { severity: 'error', code, subject, ...says }
}

/** A name that a sentence still holds. */
export function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name
}

/** Why edits are refused, all of it, so that nobody mends one to be told of the next. */
export function refusedEdits(findings: readonly Finding[]): Told {
  const more = findings.length - mostTold
  const said = findings.slice(0, mostTold).map(toldOf)
  const rest =
    more > 0
      ? [told('plan:more-edits')`${{ more: asCount(more, 'more edit is', 'more edits are') }} not possible.`]
      : []
  const nothing = told('plan:nothing-written')`Nothing was written.`
  return [...said, ...rest, nothing].reduce(afterOneAnother)
}

const mostTold = 5
