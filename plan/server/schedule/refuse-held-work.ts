import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Activity, heldRefusals, type Schedule, type WorkHeld, workHeld } from '../../contract/index.ts'
import { holdFinder, newlyBegun } from '../../domain/index.ts'
import type { PlanParts } from '../plan-parts.ts'

type Asking = PlanParts & { readonly tx: Tx; readonly now: string; readonly projectId: string }

/** Work past a gate that is closed begins by nobody's hand, whichever way the edit comes. */
export async function refuseHeldWork(asking: Asking, before: Schedule, after: Schedule): Promise<void> {
  const begun = newlyBegun(before, after)
  // Most edits begin none, and then nobody need be asked about gates.
  if (begun.length === 0) return
  const holdOf = holdFinder(after, await readHolds(asking))
  for (const activity of begun) {
    const hold = holdOf(activity.id)
    if (hold !== undefined) throw refuseHeld(activity, hold)
  }
}

/** Whoever would report work that may not begin hears it before it waits for somebody's answer. */
export async function refuseHeldReport(asking: Asking, open: Schedule, activity: Activity): Promise<void> {
  const hold = holdFinder(open, await readHolds(asking))(activity.id)
  if (hold !== undefined) throw refuseHeld(activity, hold)
}

async function readHolds({ readFact, tx, now, projectId }: Asking): Promise<readonly WorkHeld[]> {
  const found = await readFact(workHeld, { tx, subjectId: projectId, now })
  return found.available ? found.value : []
}

function refuseHeld({ name }: Activity, { phase, gate, because }: WorkHeld) {
  const refusal = because === 'lapsed' ? heldRefusals.workHeldAgain : heldRefusals.workHeld
  return refuse(refusal, { activity: name, phase, gate })
}
