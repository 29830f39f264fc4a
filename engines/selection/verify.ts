import type { Candidate, Portfolio, Spend, Work } from './portfolio.ts'
import type { Limit } from './program/program.ts'
import type { Choice } from './result.ts'

export type Breach =
  | { readonly kind: 'limit'; readonly limit: Limit }
  | { readonly kind: 'decision' | 'start'; readonly id: string }
  | { readonly kind: 'together'; readonly first: string; readonly second: string }

/** Which rules a choice breaks, and what it is worth: told from the portfolio itself, and not from how it was solved. */
export function verify(
  portfolio: Portfolio,
  choices: readonly Choice[],
): { readonly value: number; readonly breaches: readonly Breach[] } {
  const period = new Map(choices.map((choice) => [choice.id, choice.period]))
  const startOf = (id: string): number | null => period.get(id) ?? null
  const breaches: readonly Breach[] = [
    ...portfolio.candidates.flatMap((one) => ownBreaches(one, startOf(one.id))),
    ...limitBreaches(portfolio, startOf),
    ...linkBreaches(portfolio, startOf),
    ...mixBreaches(portfolio, startOf),
  ]
  const value = portfolio.candidates.reduce((sum, one) => sum + (valueOf(one, startOf(one.id)) ?? 0), 0)
  return { value, breaches }
}

type StartOf = (id: string) => number | null

function valueOf({ starts, stop }: Candidate, start: number | null): number | undefined {
  return start === null ? (stop?.value ?? 0) : starts.find(({ period }) => period === start)?.value
}

function ownBreaches(candidate: Candidate, start: number | null): readonly Breach[] {
  const { id, decision } = candidate
  const broken = (start === null && decision === 'in') || (start !== null && decision === 'out')
  return [
    ...(broken ? [{ kind: 'decision' as const, id }] : []),
    ...(valueOf(candidate, start) === undefined ? [{ kind: 'start' as const, id }] : []),
  ]
}

function limitBreaches(portfolio: Portfolio, startOf: StartOf): readonly Breach[] {
  const { periods, funds, roles } = portfolio
  const spent = (fund: string): readonly number[] =>
    used(portfolio, startOf, ({ spend }) => (spend ?? []).filter((one) => one.fund === fund).map(amountsOf))
  const worked = (role: string): readonly number[] =>
    used(portfolio, startOf, ({ work }) => (work ?? []).filter((one) => one.role === role).map(minutesOf))
  const over = (limits: readonly (number | null)[] | null | undefined, by: readonly number[]): number[] =>
    (limits ?? [])
      .slice(0, periods)
      .flatMap((most, i) => (most !== null && (by[i] ?? 0) > most ? [i + 1] : []))
  return [
    ...(funds ?? []).flatMap(({ id, limits, total }) => {
      const by = spent(id)
      const sum = by.reduce((all, one) => all + one, 0)
      const isOver = total !== null && total !== undefined && sum > total
      const periodsOver = over(limits, by).map((period) => breach('fund', id, period))
      return isOver ? [...periodsOver, breach('fund', id, null)] : periodsOver
    }),
    ...(roles ?? []).flatMap(({ id, limits }) =>
      over(limits, worked(id)).map((period) => breach('role', id, period)),
    ),
  ]
}

function breach(kind: 'fund' | 'role', id: string, period: number | null): Breach {
  return { kind: 'limit', limit: { kind, id, period } }
}

const amountsOf = ({ amounts }: Spend): readonly number[] => amounts
const minutesOf = ({ minutes }: Work): readonly number[] => minutes
type Uses = { readonly spend?: readonly Spend[] | null; readonly work?: readonly Work[] | null }

function used(
  { periods, candidates }: Portfolio,
  startOf: StartOf,
  pick: (uses: Uses) => readonly (readonly number[])[],
): readonly number[] {
  const by = Array.from({ length: periods }, () => 0)
  for (const candidate of candidates) {
    const start = startOf(candidate.id)
    const uses = start === null ? (candidate.stop ?? {}) : candidate
    for (const amounts of pick(uses))
      amounts.forEach((amount, i) => {
        const place = (start ?? 1) - 1 + i
        if (place < periods) by[place] = (by[place] ?? 0) + amount
      })
  }
  return by
}

function linkBreaches({ dependencies }: Portfolio, startOf: StartOf): readonly Breach[] {
  return (dependencies ?? []).flatMap((one): readonly Breach[] => {
    const { first, second } = one
    const [a, b] = [startOf(first), startOf(second)]
    if (one.kind === 'starts-with') return a === b ? [] : [{ kind: 'together', first, second }]
    const holds =
      one.kind === 'excludes'
        ? a === null || b === null
        : a === null || (b !== null && b + (one.lag ?? 0) <= a)
    return holds ? [] : [{ kind: 'limit', limit: { kind: one.kind, first, second } }]
  })
}

function mixBreaches({ candidates, balance, riskAtMost }: Portfolio, startOf: StartOf): readonly Breach[] {
  const chosen = candidates.filter(({ id }) => startOf(id) !== null)
  const total = chosen.reduce((sum, one) => sum + spentBy(one), 0)
  const risk = chosen.reduce((sum, one) => sum + (one.risk ?? 0) * spentBy(one), 0)
  const bands = (balance ?? []).flatMap(({ category, least, most }): readonly Breach[] => {
    const part = chosen.filter((one) => one.category === category).reduce((sum, one) => sum + spentBy(one), 0)
    return [
      ...(10_000 * part < (least ?? 0) * total
        ? [{ kind: 'limit' as const, limit: { kind: 'at-least' as const, category } }]
        : []),
      ...(10_000 * part > (most ?? 10_000) * total
        ? [{ kind: 'limit' as const, limit: { kind: 'at-most' as const, category } }]
        : []),
    ]
  })
  const isRisky = riskAtMost !== null && riskAtMost !== undefined && risk > riskAtMost * total
  return isRisky ? [...bands, { kind: 'limit', limit: { kind: 'risk' } }] : bands
}

function spentBy({ spend }: Candidate): number {
  return (spend ?? []).reduce((sum, { amounts }) => sum + amounts.reduce((all, one) => all + one, 0), 0)
}
