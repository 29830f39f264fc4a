import {
  type Line,
  linesOf,
  missingPart,
  noNumbers,
  type ReadProblem,
  unknownJob,
  wholesOf,
} from './lines.ts'
import type { ProblemJob, ProblemProject, SequencingProblem } from './problem.ts'

/**
 * MPLIB (Van Eynde and Vanhoucke 2020): several projects on shared limits. Projects and resources, availabilities; for
 * each project its jobs and release, which resources it uses, and a line a job: duration, requests, successors as
 * `project:job`.
 */
export function readMplib(text: string): ReadProblem<SequencingProblem> {
  const [counted, shared, capacities, ...rest] = linesOf(text).filter((line) => line.text !== '')
  const [projects] = wholesOf(counted ?? nothing) ?? []
  const [limits] = wholesOf(shared ?? nothing) ?? []
  const there = wholesOf(capacities ?? nothing)
  if (projects === undefined || limits === undefined || there?.length !== limits)
    return noNumbers(1, 'the number of projects, of resources, and their availabilities')
  const read = readProjects(rest, projects, limits)
  if ('wrong' in read) return read
  const jobs = linked(read.value.jobs)
  if ('wrong' in jobs) return jobs
  return {
    value: {
      format: 'mplib',
      capacities: there,
      projects: read.value.projects,
      jobs: jobs.value,
      people: [],
    },
  }
}

const nothing: Line = { at: 0, text: '' }

type Unlinked = { readonly job: ProblemJob; readonly successors: readonly string[] }
type ReadProjects = { readonly projects: readonly ProblemProject[]; readonly jobs: readonly Unlinked[] }

function readProjects(lines: readonly Line[], count: number, limits: number): ReadProblem<ReadProjects> {
  const projects: ProblemProject[] = []
  const jobs: Unlinked[] = []
  let next = 0
  for (let project = 0; project < count; project++) {
    const head = lines[next++]
    if (head === undefined || lines[next] === undefined) return missingPart(`project ${project + 1}`)
    const [own, release] = wholesOf(head) ?? []
    if (own === undefined || release === undefined) return noNumbers(head.at, 'number of jobs, release')
    projects.push({ name: String(project + 1), release })
    next++
    for (let job = 1; job <= own; job++) {
      const line = lines[next++]
      if (line === undefined) return missingPart(`job ${project + 1}:${job}`)
      const read = readJob(line, { project, id: `${project + 1}:${job}`, limits })
      if (read === undefined)
        return noNumbers(line.at, 'duration, a request for each resource, successors as project:job')
      jobs.push(read)
    }
  }
  return { value: { projects, jobs } }
}

function readJob(
  { text }: Line,
  { project, id, limits }: { readonly project: number; readonly id: string; readonly limits: number },
): Unlinked | undefined {
  const words = text.split(/\s+/)
  const numbers = wholesOf({ at: 0, text: words.slice(0, limits + 2).join(' ') })
  const successors = words.slice(limits + 2)
  const [duration] = numbers ?? []
  if (numbers?.length !== limits + 2 || duration === undefined || numbers.at(-1) !== successors.length)
    return undefined
  const requests = numbers.slice(1, limits + 1)
  return { job: { id, project, duration, predecessors: [], requests, skills: [] }, successors }
}

function linked(jobs: readonly Unlinked[]): ReadProblem<readonly ProblemJob[]> {
  const placeOf = new Map(jobs.map(({ job }, place) => [job.id, place]))
  const before: number[][] = jobs.map(() => [])
  for (const [place, { job, successors }] of jobs.entries())
    for (const one of successors) {
      const list = before[placeOf.get(one) ?? -1]
      if (list === undefined) return unknownJob(one, job.id)
      list.push(place)
    }
  return { value: jobs.map(({ job }, place) => ({ ...job, predecessors: before[place] ?? [] })) }
}
