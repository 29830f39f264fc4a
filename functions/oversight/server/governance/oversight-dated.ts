import type { DatedKind, DatedReading, OnDay } from '@portolan/platform/dated'
import { datedReviews } from '../access/dated-reviews.ts'
import { datedActions } from '../action/dated-actions.ts'
import { datedDecisions } from '../decision/dated-decisions.ts'
import { datedRemedies } from '../exception/dated-remedies.ts'
import { readOffice } from '../exception/who-is-told.ts'
import { datedMeetings } from '../meeting/dated-meetings.ts'
import { datedStatus } from '../status/dated-status.ts'
import { datedCards } from '../success/dated-cards.ts'

/** What falls on a day in oversight. */
export const oversightDated: readonly DatedKind[] = [
  { kind: 'oversight.meeting', read: withOffice(datedMeetings) },
  { kind: 'oversight.decision', read: withOffice(datedDecisions) },
  { kind: 'oversight.status', read: datedStatus },
  { kind: 'oversight.remedy', read: datedRemedies },
  { kind: 'oversight.action', read: withOffice(datedActions) },
  { kind: 'oversight.success-card', read: datedCards },
  { kind: 'oversight.access-review', read: datedReviews },
]

type Read = (reading: DatedReading, office: ReadonlySet<string>) => Promise<readonly OnDay[]>

/** With those who lead the office: what is theirs to do is told apart. */
function withOffice(read: Read): DatedKind['read'] {
  return async (reading) => {
    const { tx, actor } = reading
    return await read(reading, new Set(await readOffice({ tx, tenantId: actor.tenantId })))
  }
}
