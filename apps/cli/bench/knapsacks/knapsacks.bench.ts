import { readKnapsacks } from '@portolan/exchange'
import { openAllowance, openHighs } from '@portolan/platform/compute'
import { select } from '@portolan/selection'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { knapsackPortfolio } from '../../compute/knapsack-portfolio.ts'
import { rowsOf } from '../levelling/archive.ts'
import { cpuSince, mean } from '../levelling/solve.ts'

const SECONDS = 10
const AVERAGE = 0.1
const WORST = 0.5
const data = new URL('../../../../../shared/data/mknap/', import.meta.url)

/** Percent below the known value, negative above it. */
type Solved = { readonly below: number; readonly first: number; readonly status: string }

/**
 * Knapsacks of the OR-Library: of `mknap1` every optimum, of `mknapcb1` to `9` how far below the known values; with
 * `--every=N` of each file every N-th problem, for the whole takes 23 minutes of CPU.
 */
export async function bench(flags: readonly string[] = []): Promise<number> {
  const every = Number(flags.find((flag) => flag.startsWith('--every='))?.slice(8) ?? 1)
  const petersen = await solveFile('mknap1.txt', 1)
  const exact = petersen.filter(({ below }) => below === 0).length
  const isExact = tell(
    `knapsacks of Petersen (mknap1), ${SECONDS} s of CPU each`,
    exact === petersen.length,
    {
      goal: 'every optimum',
      reached: `${exact} of ${petersen.length}`,
      reference: `${petersen.filter(({ status }) => status === 'optimal').length} proven`,
      published: 'the optimum of each (Petersen 1967)',
    },
  )
  const solved: Solved[] = []
  for (let k = 1; k <= 9; k++) {
    const own = await solveFile(`mknapcb${k}.txt`, every)
    process.stderr.write(`mknapcb${k}: ${below(own)}\n`)
    solved.push(...own)
  }
  const worst = Math.max(...solved.map((one) => one.below))
  const isNear = mean(solved.map((one) => one.below)) <= AVERAGE && worst <= WORST
  const isMet = tell(
    `knapsacks of Chu and Beasley (mknapcb1 to 9), ${solved.length} problems, ${SECONDS} s of CPU each`,
    isNear,
    {
      goal: `on average ${AVERAGE} % below the known value at most, none over ${WORST} %`,
      reached: `${below(solved)}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
      reference: `${mean(solved.map(({ first }) => first)).toFixed(2)} % by greedy along prices, same run`,
      published: 'the known values are the best of Chu and Beasley (1998)',
    },
  )
  return isExact && isMet ? 0 : 1
}

async function solveFile(name: string, every: number): Promise<readonly Solved[]> {
  const { result } = readKnapsacks(readFileSync(new URL(name, data), 'utf8'), name)
  const known = rowsOf('mknap/known-values.csv').filter(({ file }) => file === name)
  const solved: Solved[] = []
  for (const [i, problem] of result.entries()) {
    if (i % every !== 0) continue
    const value = Number(known[i]?.['known_value']) * problem.scale
    const begun = process.cpuUsage()
    const allowance = openAllowance(SECONDS, () => cpuSince(begun))
    const lp = await openHighs(allowance)
    let first: number | null = null
    const { objective, status } = select(knapsackPortfolio(problem), {
      lp,
      stop: allowance.stop,
      seed: 1,
      onBetter: (so) => (first ??= so.objective),
    })
    const percent = (of: number | null): number => 100 * (1 - (of ?? 0) / value)
    solved.push({ below: percent(objective), first: percent(first), status })
  }
  return solved
}

function below(solved: readonly Solved[]): string {
  const each = solved.map((one) => one.below)
  return `${mean(each).toFixed(3)} % on average, ${Math.max(...each).toFixed(3)} % at most, ${each.filter((one) => one <= 0).length} of ${each.length} reached or passed`
}

function tell(title: string, isMet: boolean, said: Readonly<Record<string, string>>): boolean {
  const lines = Object.entries(said).map(([name, text]) => `${name.padEnd(10)} ${text}`)
  process.stdout.write([title, ...lines, `met        ${isMet ? 'yes' : 'no'}`, '', ''].join('\n'))
  return isMet
}
