import { faultsOf } from '@portolan/levelling/testing'
import { filesOf, rowsOf } from './archive.ts'
import { mean, solve, type Solved } from './solve.ts'

type Known = { readonly name: string; readonly best: number }
type Goal = {
  readonly title: string
  readonly archive: string
  readonly known: readonly Known[]
  readonly seconds: number
  readonly goal: string
  readonly isMet: (over: readonly number[]) => boolean
}

const skills = 'at least 80 % equal, on average at most 2 % above'
const isMetBySkills = (over: readonly number[]): boolean =>
  over.filter((one) => one <= 0).length >= 0.8 * over.length && mean(over) <= 0.02

/** Many projects on shared limits, and people with skills, against the best published answers; gives the exit code. */
export function bench(): number {
  return Math.max(
    measure({
      title: 'MPLIB1 set 3: 24 projects of 62 activities on 4 shared limits',
      archive: 'multi-project/mplib1-set3-sample.tar.gz',
      known: rowsOf('multi-project/mplib1-set3-known.csv').map((row) => ({
        name: row['instance'] ?? '',
        best: Math.min(...['best_known', 'ortools_900s', 'cpoptimizer_900s'].map((of) => Number(row[of]))),
      })),
      seconds: 10,
      goal: 'on average at most 5 % above',
      isMet: (over) => mean(over) <= 0.05,
    }),
    ...['1a', '2a'].map((set) =>
      measure({
        title: `MSPSP set ${set}: who can do what`,
        archive: `multi-skill/mspsp-set${set}.tar.gz`,
        known: rowsOf(`multi-skill/mspsp-set${set}-known.csv`).map((row) => ({
          name: row['instance'] ?? '',
          best: Number(row['makespan']),
        })),
        seconds: 5,
        goal: skills,
        isMet: isMetBySkills,
      }),
    ),
    feasible(),
  )
}

function measure({ title, archive, known, seconds, goal, isMet }: Goal): number {
  const files = filesOf(archive)
  const solved = known.map(({ name, best }) => {
    const one = solve(name, files.get(name) ?? new Uint8Array(), { schedules: 60_000, seconds })
    return { ...one, over: one.result.finish / best - 1 }
  })
  const over = solved.map((one) => one.over)
  const equal = over.filter((one) => one <= 0).length
  const faults = solved.flatMap(({ input, result }) => faultsOf(input, result))
  const met = isMet(over) && faults.length === 0
  process.stdout.write(
    [
      `${title}, ${seconds} s of CPU`,
      `goal       ${goal}, of the best published makespan`,
      `reached    ${equal} of ${over.length} equal or better, ${(mean(over) * 100).toFixed(2)} % on average, ${(Math.max(...over) * 100).toFixed(2)} % at worst; ${faults.length} faults`,
      `reference  ${provenOf(solved)} proven by our own bound; ${mean(solved.map(({ cpu }) => cpu)).toFixed(1)} s of CPU a problem`,
      'published  the least of the makespans in the table beside the data',
      `met        ${met ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return met ? 0 : 1
}

function provenOf(solved: readonly Solved[]): number {
  return solved.filter(({ result }) => result.status === 'optimal').length
}

function feasible(): number {
  const solved = [...filesOf('multi-skill/imopse-d36.tar.gz')].map(([name, bytes]) =>
    solve(name, bytes, { schedules: 500 }),
  )
  const faults = solved.flatMap(({ input, result }) => faultsOf(input, result))
  process.stdout.write(
    [
      'iMOPSE d36: 100 or 200 tasks, 5 to 40 people, 500 schedules',
      'goal       every plan holds',
      `reached    ${faults.length} faults in ${solved.length} plans, ${(mean(solved.map(({ result }) => result.gap)) * 100).toFixed(1)} % above our bound on average`,
      `reference  ${provenOf(solved)} proven by our own bound`,
      'published  no answer with the data',
      `met        ${faults.length === 0 ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return faults.length === 0 ? 0 : 1
}
