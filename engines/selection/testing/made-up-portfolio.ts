import { random, type Random } from '@portolan/quantity'
import type { Candidate, Dependency, Portfolio } from '../index.ts'

export type MadeUp = {
  readonly candidates: number
  readonly seed: string | number
  readonly periods?: number
  readonly roles?: number
  /** Roles at 40 % of what is asked for, as the budget is; the others have 90 %. */
  readonly tight?: number
}

const categories = ['growth', 'keep', 'law', 'change', 'edge']

/** As portfolios of an IT-services firm are: an even mix, a few duties, links between some, money and few skills short. */
export function madeUpPortfolio({
  candidates: count,
  seed,
  periods = 12,
  roles = 10,
  tight = 2,
}: MadeUp): Portfolio {
  const chance = random(seed)
  const candidates = Array.from({ length: count }, (_, i) => candidate(chance, i, { periods, roles }))
  const asked = demand(candidates, periods, roles)
  return {
    periods,
    candidates,
    funds: [{ id: 'budget', limits: asked.fund.map((amount) => Math.floor(0.4 * amount)) }],
    roles: asked.roles.map((minutes, k) => ({
      id: `role-${k}`,
      limits: minutes.map((some) => Math.floor((k < tight ? 0.4 : 0.9) * some)),
    })),
    dependencies: dependencies(chance, candidates),
    balance: categories.map((category) => ({ category, least: 1200, most: 2900 })),
  }
}

type Size = { readonly periods: number; readonly roles: number }

function candidate(chance: Random, i: number, { periods, roles }: Size): Candidate {
  const length = chance.whole(2, Math.min(6, periods))
  const lastStart = periods - length + 1
  const first = chance.whole(1, Math.max(1, lastStart - 5))
  const cost = chance.whole(50, 500)
  const value = Math.round(cost * (0.8 + 1.6 * chance.next()) * 1000)
  return {
    id: `c${i + 1}`,
    category: categories[i % categories.length] ?? null,
    risk: chance.whole(1, 25),
    decision: chance.next() < 0.02 ? 'in' : null,
    starts: Array.from({ length: Math.min(6, Math.max(1, lastStart - first + 1)) }, (_, late) => ({
      period: first + late,
      value: Math.round(value * (1 - 0.02 * late)),
    })),
    spend: [
      {
        fund: 'budget',
        amounts: Array.from({ length }, () => Math.round((cost * (50 + 100 * chance.next())) / length) * 10),
      },
    ],
    work: Array.from({ length: roles }, (_, k) => k)
      .filter(() => chance.next() < 0.6)
      .map((k) => ({
        role: `role-${k}`,
        minutes: Array.from({ length }, () => chance.whole(1, 40) * Math.round(cost / 10)),
      })),
  }
}

/** What all candidates ask for, spread evenly over the periods: a team has as many hours in one as in the next. */
function demand(
  candidates: readonly Candidate[],
  periods: number,
  roles: number,
): { readonly fund: readonly number[]; readonly roles: readonly (readonly number[])[] } {
  const fund = Array.from({ length: periods }, () => 0)
  const byRole = Array.from({ length: roles }, () => Array.from({ length: periods }, () => 0))
  for (const { starts, spend, work } of candidates)
    for (const { period } of starts) {
      const add = (into: number[] | undefined, by: readonly number[]): void =>
        by.forEach((amount, i) => {
          if (into !== undefined) into[period - 1 + i] = (into[period - 1 + i] ?? 0) + amount / starts.length
        })
      for (const { amounts } of spend ?? []) add(fund, amounts)
      for (const { role, minutes } of work ?? []) add(byRole[Number(role.slice(5))], minutes)
    }
  const even = (by: readonly number[]): readonly number[] =>
    by.map(() => by.reduce((sum, one) => sum + one, 0) / periods)
  return { fund: even(fund), roles: byRole.map(even) }
}

function dependencies(chance: Random, candidates: readonly Candidate[]): readonly Dependency[] {
  const pick = (): string => candidates[chance.whole(0, candidates.length - 1)]?.id ?? ''
  const pairs = (share: number, kind: 'requires' | 'excludes'): readonly Dependency[] =>
    Array.from({ length: Math.round(candidates.length * share) }, () => ({
      kind,
      first: pick(),
      second: pick(),
    })).filter(({ first, second }) => first !== second)
  const free = new Set(candidates.filter(({ decision }) => decision !== 'in').map(({ id }) => id))
  return [
    ...pairs(0.08, 'requires').filter(({ first }) => free.has(first)),
    ...pairs(0.04, 'excludes').filter(({ first, second }) => free.has(first) && free.has(second)),
  ]
}
