import { openAllowance, openHighs } from '@portolan/platform/compute'
import { openWhatIf, select } from '../index.ts'
import { madeUpPortfolio } from '../testing/made-up-portfolio.ts'
import { cpuClock } from './cpu-clock.ts'
import { median, tell } from './tell.ts'

const SECONDS = 10
const SEEDS = 10
const QUICK_SEEDS = 3
const GOALS = [
  { candidates: 200, percent: 0.8, published: '0.88 % in 12 s (LP, search, then HiGHS; one instance)' },
  { candidates: 1000, percent: 0.2, published: '0.40 % in 2 s, 0.16 % in 20 s by diving (one instance)' },
  { candidates: 5000, percent: 0.05, published: '0.063 % in 7.5 s (one instance)' },
]
const WHAT_IF = { candidates: 1000, ms: 60, asks: 15 }

/**
 * Gaps after ten seconds of CPU over ten seeds, with `--quick` over three, and the answer to a slider; prints each goal,
 * gives the exit code.
 */
export async function bench(flags: readonly string[] = []): Promise<number> {
  const seeds = flags.includes('--quick') ? QUICK_SEEDS : SEEDS
  let isMet = true
  for (const goal of GOALS) isMet = (await gaps(goal, seeds)) && isMet
  return (await whatIf()) && isMet ? 0 : 1
}

async function gaps(
  { candidates, percent, published }: (typeof GOALS)[number],
  seeds: number,
): Promise<boolean> {
  const reached: number[] = []
  const first: number[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const allowance = openAllowance(SECONDS, cpuClock)
    const lp = await openHighs(allowance)
    let begun: number | null = null
    const { gap } = select(madeUpPortfolio({ candidates, seed }), {
      lp,
      stop: allowance.stop,
      seed,
      onBetter: (so) => (begun ??= so.gap),
    })
    reached.push(100 * (gap ?? 1))
    first.push(100 * (begun ?? 1))
  }
  return tell({
    title: `selection of ${candidates} candidates × 12 periods × (budget + 10 roles), two roles tight`,
    goal: `gap of ${percent} % at most after ${SECONDS} s of CPU, median of ${seeds} seeds`,
    reached: `${median(reached).toFixed(3)} % (${Math.min(...reached).toFixed(3)} to ${Math.max(...reached).toFixed(3)})`,
    reference: `${median(first).toFixed(3)} % by greedy along prices with repair, same run`,
    published,
    isMet: median(reached) <= percent,
  })
}

async function whatIf(): Promise<boolean> {
  const portfolio = madeUpPortfolio({ candidates: WHAT_IF.candidates, seed: 1 })
  const lp = await openHighs(openAllowance(60))
  const whatIfs = openWhatIf(portfolio, { lp, stop: () => false, seed: 1 })
  const most = portfolio.funds?.[0]?.limits?.[5] ?? 0
  const ask = (k: number): number => {
    const before = cpuClock()
    whatIfs.ask([{ kind: 'fund', id: 'budget', period: 6, most: Math.round(most * (0.85 + 0.02 * k)) }])
    return 1000 * (cpuClock() - before)
  }
  ask(0)
  ask(5)
  const times = Array.from({ length: WHAT_IF.asks }, (_, k) => ask(k))
  whatIfs.close()
  return tell({
    title: `what if the budget of a period is another, ${WHAT_IF.candidates} candidates`,
    goal: `${WHAT_IF.ms} ms`,
    reached: `${median(times).toFixed(0)} ms of CPU (median of ${WHAT_IF.asks})`,
    reference: `${Math.max(...times).toFixed(0)} ms the slowest, same run`,
    published: '55 ms (relaxation and greedy)',
    isMet: median(times) <= WHAT_IF.ms,
  })
}
