import { filesOf, rowsOf } from './archive.ts'
import { mean, solve } from './solve.ts'

type Row = {
  readonly set: string
  readonly schedules: number
  /** Percent above the best known, on average: of the optimum (j30), or in points of the critical path. */
  readonly goal: number
  readonly of: 'optimum' | 'critical path'
  readonly published: string
  readonly cpuGoal?: number
}

const rows: readonly Row[] = [
  {
    set: 'j30',
    schedules: 5000,
    goal: 0.08,
    of: 'optimum',
    published: 'HEDA (Wang and Fang 2011) 0.14 above the optimum, all 480',
  },
  {
    set: 'j60',
    schedules: 5000,
    goal: 0.6,
    of: 'critical path',
    published: 'HEDA (Wang and Fang 2011) 11.43, all 480; best known of all 10.37',
  },
  {
    set: 'j120',
    schedules: 5000,
    goal: 3,
    of: 'critical path',
    published: 'Debels and Vanhoucke (2007) 32.18, all 600; best known of all 28.96',
  },
  {
    set: 'j120',
    schedules: 50_000,
    goal: 1.6,
    of: 'critical path',
    published: 'none that could be read',
    cpuGoal: 1,
  },
]

/** The halves of PSPLIB that are here, at a fixed number of schedules a project; gives the exit code. */
export function bench(): number {
  return Math.max(...rows.map(measure))
}

function measure({ set, schedules, goal, of, published, cpuGoal }: Row): number {
  const files = filesOf(`psplib/${set}.tar.gz`)
  const known = rowsOf(`psplib/${set}-best-known.csv`)
  const solved = known.map((row) => {
    const { result, cpu } = solve(
      row['instance'] ?? '',
      files.get(row['instance'] ?? '') ?? new Uint8Array(),
      {
        schedules,
      },
    )
    const path = Number(row['cpm_length'])
    const best = Number(row['upper_bound'])
    if (result.finish < Number(row['lower_bound']))
      throw new Error(`${row['instance']}: below the known bound`)
    return {
      above: result.finish / path - 1,
      best: best / path - 1,
      over: result.finish / best - 1,
      result,
      cpu,
    }
  })
  const reached =
    of === 'optimum'
      ? mean(solved.map(({ over }) => over))
      : mean(solved.map(({ above }) => above)) - mean(solved.map(({ best }) => best))
  const cpu = mean(solved.map((one) => one.cpu))
  const isMet = reached * 100 <= goal && (cpuGoal === undefined || cpu <= cpuGoal)
  const proven = solved.filter(({ result }) => result.status === 'optimal').length
  const distance = mean(solved.map(({ above }) => above)) * 100
  const known100 = mean(solved.map(({ best }) => best)) * 100
  process.stdout.write(
    [
      `PSPLIB ${set}, ${schedules} schedules a project, ${solved.length} projects`,
      `goal       ${goal} above the best known, % of the ${of}${cpuGoal === undefined ? '' : `, at most ${cpuGoal} s of CPU`}`,
      `reached    ${(reached * 100).toFixed(3)} (${distance.toFixed(2)} % above the critical path; ${cpu.toFixed(3)} s of CPU a project)`,
      `reference  best known of these projects ${known100.toFixed(2)} % above the critical path; ${proven} proven by our own bound`,
      `published  ${published}`,
      `met        ${isMet ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return isMet ? 0 : 1
}
