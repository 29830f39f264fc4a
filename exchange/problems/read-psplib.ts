import {
  type Line,
  linesOf,
  missingPart,
  noNumbers,
  type ReadProblem,
  unknownJob,
  wholesOf,
} from './lines.ts'
import type { ProblemJob, SequencingProblem } from './problem.ts'

/** PSPLIB `.sm` (Kolisch and Sprecher 1996): one project, one way to do each job, renewable limits. */
export function readPsplib(text: string): ReadProblem<SequencingProblem> {
  const lines = linesOf(text)
  const precedence = partOf(lines, /^PRECEDENCE RELATIONS/, 1)
  const requests = partOf(lines, /^REQUESTS\/DURATIONS/, 1)
  const [capacities] = partOf(lines, /^RESOURCEAVAILABILITIES/, 1)
  if (precedence.length === 0) return missingPart('PRECEDENCE RELATIONS')
  if (requests.length < precedence.length) return missingPart('REQUESTS/DURATIONS')
  if (capacities === undefined) return missingPart('RESOURCEAVAILABILITIES')
  const there = wholesOf(capacities)
  if (there === undefined) return noNumbers(capacities.at, 'the availability of each resource')
  const jobs = readJobs(precedence, requests, there.length)
  if ('wrong' in jobs) return jobs
  return {
    value: {
      format: 'psplib',
      capacities: there,
      projects: [{ name: '1', release: 0 }],
      jobs: jobs.value,
      people: [],
    },
  }
}

/** The lines of numbers below a heading and its titles, up to the next rule. */
function partOf(lines: readonly Line[], heading: RegExp, titles: number): readonly Line[] {
  const from = lines.findIndex(({ text }) => heading.test(text))
  if (from < 0) return []
  const below = lines.slice(from + 1 + titles)
  const end = below.findIndex(({ text }) => text.startsWith('*'))
  return below
    .slice(0, end < 0 ? below.length : end)
    .filter(({ text }) => text !== '' && !text.startsWith('-'))
}

function readJobs(
  precedence: readonly Line[],
  requests: readonly Line[],
  limits: number,
): ReadProblem<readonly ProblemJob[]> {
  const predecessors: number[][] = precedence.map(() => [])
  for (const [j, line] of precedence.entries()) {
    const [id, modes, count, ...after] = wholesOf(line) ?? []
    if (id !== j + 1 || modes !== 1 || count !== after.length)
      return noNumbers(line.at, 'job, 1 mode, number of successors, successors')
    for (const one of after) {
      const before = predecessors[one - 1]
      if (before === undefined) return unknownJob(String(one), String(id))
      before.push(j)
    }
  }
  const jobs: ProblemJob[] = []
  for (const [j, before] of predecessors.entries()) {
    const line = requests[j] ?? { at: 0, text: '' }
    const [id, , duration, ...asked] = wholesOf(line) ?? []
    if (id !== j + 1 || duration === undefined || asked.length !== limits)
      return noNumbers(line.at, 'job, mode, duration, a request for each resource')
    jobs.push({ id: String(id), project: 0, duration, predecessors: before, requests: asked, skills: [] })
  }
  return { value: jobs }
}
