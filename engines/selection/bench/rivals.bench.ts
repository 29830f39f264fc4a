import { openAllowance, openHighs } from '@portolan/platform/compute'
import { type Portfolio, select } from '../index.ts'
import { buildProgram } from '../program/build-program.ts'
import { openRestriction } from '../program/to-linear.ts'
import { solveKernel } from '../search/kernel.ts'
import { openState } from '../search/state.ts'
import { madeUpPortfolio } from '../testing/made-up-portfolio.ts'
import { scorePerCost } from '../testing/score-per-cost.ts'
import { cpuClock } from './cpu-clock.ts'
import { tell } from './tell.ts'

const SEEDS = 50
const QUICK_SEEDS = 5
const SIZES = [
  { candidates: 200, seconds: 3 },
  { candidates: 1000, seconds: 5 },
]

type Counts = { wins: number; ties: number; losses: number }

/** Against HiGHS from cold at equal CPU time, and against score per cost with repair; with `--quick` on five seeds. */
export async function bench(flags: readonly string[] = []): Promise<number> {
  const seeds = flags.includes('--quick') ? QUICK_SEEDS : SEEDS
  let isMet = true
  for (const size of SIZES) isMet = (await against(size, seeds)) && isMet
  return isMet ? 0 : 1
}

async function against({ candidates, seconds }: (typeof SIZES)[number], seeds: number): Promise<boolean> {
  const cold: Counts = { wins: 0, ties: 0, losses: 0 }
  const greedy: Counts = { wins: 0, ties: 0, losses: 0 }
  const margins: number[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const portfolio = madeUpPortfolio({ candidates, seed: `rivals ${seed}` })
    const own = await ours(portfolio, seconds, seed)
    const theirs = await coldHighs(portfolio, seconds)
    count(cold, own, theirs)
    count(greedy, own, scorePerCost(portfolio))
    margins.push(100 * (own / Math.max(1, theirs) - 1))
  }
  const isMet = cold.losses === 0 && greedy.losses === 0
  return tell({
    title: `selection against rivals, ${candidates} candidates, ${seconds} s of CPU each, ${seeds} seeds`,
    goal: 'never behind HiGHS from cold, nor behind score per cost with repair',
    reached: `HiGHS from cold ${counts(cold)}; score per cost ${counts(greedy)}`,
    reference: `ahead of HiGHS by ${Math.min(...margins.filter(Number.isFinite)).toFixed(2)} % at least`,
    published: 'none',
    isMet,
  })
}

async function ours(portfolio: Portfolio, seconds: number, seed: number): Promise<number> {
  const allowance = openAllowance(seconds, cpuClock)
  const lp = await openHighs(allowance)
  return select(portfolio, { lp, stop: allowance.stop, seed }).objective ?? -Infinity
}

/** The whole program, from nothing; −Infinity where it finds no choice in time. */
async function coldHighs(portfolio: Portfolio, seconds: number): Promise<number> {
  const lp = await openHighs(openAllowance(seconds, cpuClock))
  const program = buildProgram(portfolio)
  const nothing = { ...openState(program), value: -Infinity }
  const { best } = solveKernel(program, openRestriction(program, true), {
    lp: { ...lp, solveWhole: (linear, { start: _, ...options }) => lp.solveWhole(linear, options) },
    from: nothing,
    options: { share: 1 },
  })
  return best?.value ?? -Infinity
}

function count(into: Counts, own: number, theirs: number): void {
  if (own > theirs) into.wins++
  else if (own === theirs) into.ties++
  else into.losses++
}

function counts({ wins, ties, losses }: Counts): string {
  return `${wins} won, ${ties} tied, ${losses} lost`
}
