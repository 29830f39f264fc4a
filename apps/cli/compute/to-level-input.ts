import type { SequencingProblem } from '@portolan/exchange'
import type { LevelInput } from '@portolan/levelling'

/** Jobs are activities, and each skill is asked for as an ability. */
export function toLevelInput({ projects, jobs, capacities, people }: SequencingProblem): LevelInput {
  return {
    projects: projects.map(({ name, release }) => ({ id: name, start: release })),
    activities: jobs.map(({ id, project, duration, requests, skills }) => ({
      id,
      project: projects[project]?.name ?? '',
      duration,
      needs: [
        ...requests.flatMap((amount, k) =>
          amount > 0 ? [{ kind: 'limit' as const, id: `R${k + 1}`, amount }] : [],
        ),
        ...skills.map(({ skill, level: asked, people: number }) => ({
          kind: 'ability' as const,
          id: skill,
          level: asked,
          people: number,
        })),
      ],
    })),
    links: jobs.flatMap(({ id, predecessors }) =>
      [...new Set(predecessors)].map((before) => {
        const predecessor = jobs[before]?.id ?? ''
        return { id: `${predecessor}>${id}`, predecessor, successor: id, kind: 'FS' as const }
      }),
    ),
    limits: capacities.map((capacity, k) => ({ id: `R${k + 1}`, capacity })),
    people: people.map(({ id, skills }) => ({
      id,
      abilities: skills.map(({ skill, level: has }) => ({ id: skill, level: has })),
    })),
  }
}
