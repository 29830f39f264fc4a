import { fetchAnswer, type Send } from '@portolan/contract'
import type { Day } from '@portolan/quantity'
import type { Asking, PaletteThing } from '@portolan/ui'
import { Diamond, FolderKanban, SquareChartGantt } from 'lucide-react'
import {
  type FoundActivity,
  type FoundProject,
  type Lateness,
  recallProjects,
  search,
} from '../../contract/index.ts'
import './texts.ts'

/** Projects and activities by their words, for the palette; the server puts what is late first. */
export async function searchPlan(text: string, asking: Asking): Promise<readonly PaletteThing[]> {
  const found = await fetchAnswer(sendUntil(asking.signal), search, { text })
  return [
    ...found.projects.map((one) => projectThing(one, asking)),
    ...found.activities.map((one) => activityThing(one, asking)),
  ]
}

export async function recallPlan(ids: readonly string[], asking: Asking): Promise<readonly PaletteThing[]> {
  const found = await fetchAnswer(sendUntil(asking.signal), recallProjects, { projectIds: [...ids] })
  return found.projects.map((one) => projectThing(one, asking))
}

/** What nobody waits for any more is not fetched any more. */
export function sendUntil(signal: AbortSignal): Send {
  return (url, init) => fetch(url, { ...(init as RequestInit), signal })
}

function projectThing(found: FoundProject, { say, format }: Asking): PaletteThing {
  const { projectId, code, name, customer, state, finish } = found
  return {
    id: projectId,
    title: name,
    urgent: lateWords(found.late, say),
    note: [code, customer].filter((part) => part !== null).join(', '),
    tail:
      state === 'active' ? (finish === null ? undefined : format.day(finish as Day)) : say(`search:${state}`),
    group: say('search:projects'),
    to: '/projects/$projectId',
    params: { projectId },
    icon: FolderKanban,
  }
}

function activityThing(found: FoundActivity, { say, format }: Asking): PaletteThing {
  const { projectId, id, name, kind, finish, done, critical } = found
  const project = [found.projectCode, found.projectName].filter((part) => part !== null).join(' ')
  const day = finish === null ? undefined : format.day(finish.slice(0, 10) as Day)
  return {
    id: `${projectId} ${id}`,
    title: name,
    urgent: lateWords(found.late, say),
    note: critical && !done ? `${project}, ${say('search:critical')}` : project,
    tail: done ? say('search:done') : day,
    group: say('search:activities'),
    to: '/projects/$projectId/plan',
    params: { projectId },
    search: { row: id },
    icon: kind.includes('milestone') ? Diamond : SquareChartGantt,
  }
}

function lateWords(late: Lateness | null, say: Asking['say']): string | undefined {
  if (late === null) return undefined
  if (late.days === null || late.against === 'constraint') return say('search:late.constraint')
  return late.days === 0 ? say('search:late.hours') : say(`search:late.${late.against}`, { count: late.days })
}
