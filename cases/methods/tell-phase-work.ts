import { addDays } from '@portolan/quantity'
import { type ProjectWork, setPhaseWork, showProjectWork } from '@portolan/standards/contract'
import { at } from '../acting.ts'
import { phaseLines } from './phase-lines.ts'
import type { Following } from './following.ts'

/** Managers say which part of their plan is the work of which phase, so that gates hold it from then on. */
export async function tellPhaseWork(telling: Omit<Following, 'people' | 'seed'>): Promise<void> {
  const { acting, founder, ids, projects, courses, monday } = telling
  const when = at(addDays(monday, -1), 16)
  for (const [code, phases] of Object.entries(phaseLines)) {
    const projectId = projects.get(code)
    const course = courses.find(({ story }) => story.code === code)
    if (projectId === undefined || course === undefined || course.closed) continue
    const manager = ids.get(course.story.manager) ?? founder
    let work = await acting.act(showProjectWork, manager, when, { projectId })
    for (const [phaseId, names] of Object.entries(phases)) {
      const input = { projectId, phaseId, activities: linesOf(work, names) }
      work = await acting.act(setPhaseWork, manager, when, input, { version: work.version })
    }
  }
}

function linesOf({ choices }: ProjectWork, names: readonly string[]): string[] {
  return choices.filter(({ level, name }) => level === 1 && names.includes(name)).map((one) => one.activity)
}
