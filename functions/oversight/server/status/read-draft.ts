import { refuse } from '@portolan/contract'
import { canonical, sha256 } from '@portolan/platform/events'
import { readProject } from '@portolan/plan/server'
import { type StatusDraft, statusGroups, statusRefusals } from '../../contract/index.ts'
import { aspectOf, colourOf, colourOfStep, linesOfFigures } from '../../domain/index.ts'
import { readJudged } from '../schedule/read-judged.ts'
import { linesOfSchedule, readEventLines } from './draft-lines.ts'
import { computeKnown, type Known } from './compute-known.ts'
import { readMemory } from './read-memory.ts'
import { readLastReport, readWaiting } from './read-reports.ts'
import { readCurrent } from './reported-period.ts'
import { readSeenAtOnce } from './seen-at-once.ts'
import { readPolicy } from './status-policy.ts'
import { type Asking, reportsOn } from './who-reports.ts'

/** The next status of a project, finished but for the word of its manager. It is computed when it is opened, for one project. */
export async function readDraft(
  asking: Asking,
  projectId: string,
): Promise<StatusDraft & { readonly known: Known }> {
  const { tx, actor, now } = asking
  const { tenantId } = actor
  const today = now.slice(0, 10)
  const project = await readProject(tx, projectId)
  if (project.state === 'closed') throw refuse(statusRefusals.closed, {})
  const period = await readCurrent(tx, today)
  const last = await readLastReport(tx, projectId)
  const since = last?.asOf ?? period.from
  const known = await computeKnown({ tx, tenantId, now }, projectId, { last, since })
  const { judged } = await readJudged({ tx, tenantId, now }, projectId, undefined)
  const lines = [
    ...linesOfFigures(projectId, known.compared),
    ...(await readEventLines(tx, projectId, last?.confirmedAt ?? `${period.from}T00:00:00.000Z`)),
    ...linesOfSchedule(projectId, judged, { since, today }),
  ].toSorted((one, other) => statusGroups.indexOf(one.group) - statusGroups.indexOf(other.group))
  const mine = await reportsOn(asking, project)
  const { computed, figures, turns } = known
  const draft = { projectId, project: project.name, period, since, computed, lines, figures }
  return {
    ...draft,
    seen: sha256(canonical(JSON.parse(JSON.stringify({ ...draft, last: last?.id ?? null })))),
    mine,
    manager: project.manager?.name ?? null,
    ratings: last?.content.ratings ?? suggested(project.reported, known),
    turns,
    last,
    waiting: await readWaiting(tx, projectId),
    atOnce: [...(await readSeenAtOnce(tx, projectId))],
    holdWorkdays: (await readPolicy(tx, tenantId)).holdWorkdays,
    memory: await readMemory(asking, projectId, mine),
    known,
  }
}

type Rated = Awaited<ReturnType<typeof readProject>>['reported']

/** As it was reported last, else as it is computed: nothing is asked that is known. */
function suggested(reported: Rated, { computed, reasons }: Known): StatusDraft['ratings'] {
  return {
    overall: colourOfStep(reported?.step ?? null, reported?.steps ?? null) ?? colourOf(computed.status),
    schedule: colourOf(aspectOf('schedule', reasons)),
    cost: colourOf(aspectOf('cost', reasons)),
    scope: colourOf(aspectOf('scope', reasons)),
  }
}
