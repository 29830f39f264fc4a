import { refuse } from '@portolan/contract'
import type { OpenVersion } from '@portolan/plan/server'
import { workRefusals } from '../../contract/index.ts'
import type { PhaseLineRow } from './phase-lines.ts'

export type Wish = {
  readonly wanted: readonly string[]
  readonly phaseId: string
  /** As they stand now, of all phases. */
  readonly lines: readonly PhaseLineRow[]
  readonly open: OpenVersion | undefined
  /** The names of the phases. */
  readonly phases: ReadonlyMap<string, string>
}

export function namesOfLines(open: OpenVersion | undefined): ReadonlyMap<string, string> {
  return new Map(open?.schedule.activities.map(({ id, name }) => [id, name]))
}

/** What a newer version of the schedule dropped may stay; what is new has to be there. */
export function refuseUnknown({ wanted, lines, open }: Wish): void {
  const names = namesOfLines(open)
  const stood = new Set(lines.map(({ activity }) => activity))
  const line = wanted.find((activity) => !names.has(activity) && !stood.has(activity))
  if (line !== undefined) throw refuse(workRefusals.noLine, { line })
}

/** An activity is work of one phase: of two lines, one above the other, two phases do not hold one each. */
export function refuseOverlap({ wanted, phaseId, lines, open, phases }: Wish): void {
  const parents = new Map(open?.schedule.activities.map(({ id, parent }) => [id, parent]))
  const isWithin = (id: string, line: string): boolean => {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) if (at === line) return true
    return false
  }
  for (const { activity, phaseId: other } of lines) {
    if (other === phaseId) continue
    const line = wanted.find((one) => isWithin(one, activity) || isWithin(activity, one))
    if (line === undefined) continue
    const name = namesOfLines(open).get(line) ?? line
    throw refuse(workRefusals.otherPhase, { line: name, phase: phases.get(other) ?? other })
  }
}
