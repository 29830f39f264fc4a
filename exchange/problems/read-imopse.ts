import { type Line, linesOf, missingPart, noNumbers, type ReadProblem, unknownJob } from './lines.ts'
import type { ProblemJob, ProblemPerson, SequencingProblem } from './problem.ts'

/** iMOPSE `.def` (Myszkowski et al. 2015): each task needs one person with a skill at a level. Salaries are not read. */
export function readImopse(text: string): ReadProblem<SequencingProblem> {
  const lines = linesOf(text)
  const people = below(lines, /^ResourceID/)
  const tasks = below(lines, /^TaskID/)
  if (people.length === 0) return missingPart('ResourceID')
  if (tasks.length === 0) return missingPart('TaskID')
  const read: ProblemPerson[] = []
  for (const line of people) {
    const [, id, skills] = /^(\d+)\s+[\d.]+\s+(.*)$/.exec(line.text) ?? []
    if (id === undefined || skills === undefined) return noNumbers(line.at, 'person, salary, skills as Q1: 2')
    read.push({ id, skills: [...skills.matchAll(/(Q\d+):\s*(\d+)/g)].map(skillOf) })
  }
  const jobs = readTasks(tasks)
  if ('wrong' in jobs) return jobs
  return {
    value: {
      format: 'imopse',
      capacities: [],
      projects: [{ name: '1', release: 0 }],
      jobs: jobs.value,
      people: read,
    },
  }
}

function skillOf([, skill = '', level = '0']: RegExpMatchArray): {
  readonly skill: string
  readonly level: number
} {
  return { skill, level: Number(level) }
}

function below(lines: readonly Line[], heading: RegExp): readonly Line[] {
  const from = lines.findIndex(({ text }) => heading.test(text))
  if (from < 0) return []
  const rest = lines.slice(from + 1)
  const end = rest.findIndex(({ text }) => text.startsWith('='))
  return rest.slice(0, end < 0 ? rest.length : end).filter(({ text }) => text !== '')
}

function readTasks(lines: readonly Line[]): ReadProblem<readonly ProblemJob[]> {
  const placeOf = new Map(lines.map(({ text }, place) => [text.split(/\s+/)[0] ?? '', place]))
  const jobs: ProblemJob[] = []
  for (const line of lines) {
    const [, id, duration, skill, level, before] =
      /^(\d+)\s+(\d{1,9})\s+(Q\d+):\s*(\d+)\s*(.*)$/.exec(line.text) ?? []
    if (id === undefined || skill === undefined)
      return noNumbers(line.at, 'task, duration, skill as Q1: 2, predecessors')
    const predecessors: number[] = []
    for (const one of (before ?? '').split(/\s+/).filter((word) => word !== '')) {
      const place = placeOf.get(one)
      if (place === undefined) return unknownJob(one, id)
      predecessors.push(place)
    }
    const skills = [{ skill, level: Number(level), people: 1 }]
    jobs.push({ id, project: 0, duration: Number(duration), predecessors, requests: [], skills })
  }
  return { value: jobs }
}
