import { workdayFrom } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type { ExceptionPolicy, ExceptionState } from '../../contract/index.ts'

export type Escalation = 'sponsor' | 'office'

type Silence = {
  readonly state: ExceptionState
  readonly raisedOn: Day
  readonly sponsorTold: Day | null
  readonly officeTold: Day | null
}

/** Who is told next that nobody answered, and the last day on which an answer keeps it from them. */
export function escalationOf(
  { state, raisedOn, sponsorTold, officeTold }: Silence,
  { sponsorWorkdays, officeWorkdays }: Pick<ExceptionPolicy, 'sponsorWorkdays' | 'officeWorkdays'>,
): { readonly to: Escalation; readonly after: Day } | undefined {
  if (state !== 'raised' || officeTold !== null) return undefined
  if (sponsorTold === null) return { to: 'sponsor', after: workdayFrom(raisedOn, sponsorWorkdays) }
  return { to: 'office', after: workdayFrom(sponsorTold, officeWorkdays) }
}
