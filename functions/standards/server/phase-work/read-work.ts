import { openVersion } from '@portolan/plan/server'
import type { PhaseWork, ProjectWork } from '../../contract/index.ts'
import { heldPhases, shareWork, type SharedWork } from '../../domain/index.ts'
import { type Looking, readFollowed } from '../project-method/followed-method.ts'
import { readPhaseLines } from './phase-lines.ts'

/** Which lines of the schedule are the work of which phase, and what the gates hold of it. */
export async function readWork(looking: Looking, projectId: string): Promise<ProjectWork> {
  const { tx } = looking
  const { version, following } = await readFollowed(looking, projectId)
  const phases = following?.phases ?? []
  const known = new Set(phases.map(({ id }) => id))
  const lines = (await readPhaseLines(tx, projectId)).filter(({ phaseId }) => known.has(phaseId))
  const open = await openVersion(tx, projectId, undefined)
  const phaseOfLine = new Map(lines.map(({ activity, phaseId }) => [activity, phaseId]))
  const shared = open && shareWork(open.schedule, open.computed, phaseOfLine)
  const names = new Map(open?.schedule.activities.map(({ id, name }) => [id, name]))
  const holds = heldPhases(phases)
  return {
    projectId,
    version,
    schedule: open?.number ?? null,
    phases: phases.map(({ id, name, place }): PhaseWork => {
      const held = holds.get(id) ?? null
      const counted = shared?.of(id) ?? nothing
      return {
        phaseId: id,
        lines: lines
          .filter(({ phaseId }) => phaseId === id)
          .map(({ activity }) => ({ activity, name: names.get(activity) ?? null })),
        ...counted,
        overdue: (place === 'here' || place === 'ahead') && isBefore(counted.finish, looking.now),
        held,
        begunPast: held ? counted.begun : 0,
        alike: shared ? alikeTo(name, shared) : [],
      }
    }),
    outside: shared?.outside ?? 0,
    choices: shared ? [...shared.choices] : [],
  }
}

const nothing = { activities: 0, begun: 0, finished: 0, start: null, finish: null }

function isBefore(moment: string | null, now: string): boolean {
  return moment !== null && moment.slice(0, 10) < now.slice(0, 10)
}

/** Lines that are called as the phase is, and that no phase has yet: likely its work. */
function alikeTo(phase: string, { choices }: SharedWork): string[] {
  const key = phase.trim().toLowerCase()
  return choices
    .filter(({ name, phaseId }) => phaseId === null && name.trim().toLowerCase() === key)
    .map(({ activity }) => activity)
}
