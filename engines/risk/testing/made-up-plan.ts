import { random } from '@portolan/quantity'
import type { LinkKind } from '@portolan/schedule'
import type { Distribution } from '../distribution/distribution.ts'
import type { RiskInput } from '../input.ts'
import { DAY, inputOf, type Task } from './plans.ts'

export type Size = {
  readonly activities: number
  readonly risks: number
  readonly groups: number
  readonly linksEach: number
  /** Only finish to start, without lags. */
  readonly plain?: boolean
}

/** A plan with everything in it, a function of its seed: shapes of all kinds, risks that hit several, groups, money. */
export function madeUpPlan(seed: string | number, size: Size): RiskInput {
  const source = random(seed)
  const ids = Array.from({ length: size.activities }, (_, i) => `a${i}`)
  const kinds: readonly [LinkKind, ...LinkKind[]] = ['FS', 'SS', 'FF', 'SF']
  const tasks = ids.map((id, i): Task => {
    const near = Array.from({ length: Math.min(i, size.linksEach) }, () =>
      Math.max(0, i - source.whole(1, 20)),
    )
    const plain = size.plain === true
    return {
      id,
      minutes: source.whole(0, 20) * (DAY / 2),
      after: [...new Set(near)].map((at) => `a${at}`),
      link: plain ? 'FS' : source.pick(kinds),
      lag: plain ? 0 : source.whole(-2, 4) * 60,
    }
  })
  const some = (many: number): string[] => source.shuffle(ids).slice(0, Math.min(many, ids.length))
  const groups = source.shuffle(ids).slice(0, Math.floor(ids.length / 2))
  return inputOf(tasks, {
    ranges: ids.map((activity) => ({ activity, unit: 'factor', distribution: spread(source) })),
    money: {
      fixed: 1_000_000,
      whileRunning: 3,
      rates: ids.map((activity) => ({ activity, perMinute: source.whole(0, 300) })),
      amounts: some(5).map((activity) => ({
        id: `amount ${activity}`,
        activity,
        distribution: spread(source),
      })),
    },
    risks: Array.from({ length: size.risks }, (_, i) => ({
      id: `r${i}`,
      probability: source.next() * 0.6,
      effects: [
        ...some(6).map((activity) => ({ kind: 'factor' as const, activity, distribution: spread(source) })),
        { kind: 'cost' as const, distribution: { kind: 'uniform' as const, low: 0, high: 500_000 } },
      ],
    })),
    groups: Array.from({ length: size.groups }, (_, i) => ({
      id: `g${i}`,
      correlation: source.next(),
      activities: groups.filter((_each, at) => at % size.groups === i),
    })),
  })
}

function spread(source: ReturnType<typeof random>): Distribution {
  const low = 0.6 + source.next() * 0.3
  const mode = low + source.next() * 0.3
  const high = mode + source.next() * 0.9
  return source.pick<Distribution>([
    { kind: 'triangular', low, mode, high },
    { kind: 'pert', low, mode, high },
    { kind: 'uniform', low, high },
    { kind: 'lognormal', p10: low, p90: high },
    { kind: 'normal', mean: mode, deviation: 0.1 },
    {
      kind: 'discrete',
      options: [low, mode, high].map((value, i) => ({ value, probability: i === 1 ? 0.5 : 0.25 })),
    },
    { kind: 'empirical', values: [low, mode, mode, high] },
  ])
}
