import type { Finding } from '@portolan/quantity'
import { listOf, type Notes, openNotes, whole } from './checks.ts'
import type { Candidate, Dependency, Portfolio, Spend, Start, Stop, Work } from './portfolio.ts'

/** What can be computed with: what is no such thing is left out, and said so. It never throws, whatever is handed in. */
export function checkPortfolio(given: Portfolio): {
  readonly portfolio: Portfolio
  readonly findings: readonly Finding[]
} {
  const notes = openNotes()
  const source = typeof given === 'object' && given !== null ? given : ({} as Portfolio)
  const periods = whole(notes, source.periods, { of: 'periods', least: 1, most: 1000 }) ?? 1
  const funds = unique(notes, source.funds, 'funds').map(({ id, limits, total }) => ({
    id,
    limits: limitsOf(notes, limits, id),
    total: orNull(notes, total, id),
  }))
  const roles = unique(notes, source.roles, 'roles').map(({ id, limits }) => ({
    id,
    limits: limitsOf(notes, limits, id),
  }))
  const candidates = unique(notes, source.candidates, 'candidates').map((one) =>
    candidateOf(notes, one, periods),
  )
  const names: Names = {
    candidates: new Set(candidates.map(({ id }) => id)),
    categories: new Set(candidates.map(({ category }) => category ?? '')),
  }
  return {
    portfolio: {
      periods,
      candidates,
      funds,
      roles,
      dependencies: dependenciesOf(notes, source.dependencies, names),
      balance: listOf(notes, source.balance, 'balance').flatMap(({ category, least, most }) => {
        if (typeof category !== 'string' || !names.categories.has(category)) {
          notes.unknown(String(category), 'balance')
          return []
        }
        const part = (value: unknown): number | null =>
          value === null || value === undefined
            ? null
            : whole(notes, value, { of: category, least: 0, most: 10_000 })
        return [{ category, least: part(least), most: part(most) }]
      }),
      riskAtMost: orNull(notes, source.riskAtMost, 'riskAtMost'),
    },
    findings: notes.findings,
  }
}

type Names = { readonly candidates: ReadonlySet<string>; readonly categories: ReadonlySet<string> }

function candidateOf(notes: Notes, given: Candidate, periods: number): Candidate {
  const { id, category, risk, decision } = given
  const known = new Set<number>()
  const starts = listOf(notes, given.starts, id).flatMap(({ period, value }): readonly Start[] => {
    const [at, worth] = [
      whole(notes, period, { of: id, least: 1, most: periods }),
      whole(notes, value, { of: id }),
    ]
    if (at === null || worth === null || known.has(at)) return []
    known.add(at)
    return [{ period: at, value: worth }]
  })
  const { stop } = given
  return {
    id,
    category: typeof category === 'string' ? category : null,
    risk: orNull(notes, risk, id),
    decision: decision === 'in' || decision === 'out' ? decision : null,
    starts,
    ...usesOf(notes, given, id),
    stop: typeof stop === 'object' && stop !== null ? stopOf(notes, stop, id) : null,
  }
}

function stopOf(notes: Notes, stop: Stop, id: string): Stop {
  return { value: whole(notes, stop.value, { of: id }) ?? 0, ...usesOf(notes, stop, id) }
}

type Used = { readonly spend?: readonly Spend[] | null; readonly work?: readonly Work[] | null }

function usesOf(
  notes: Notes,
  { spend, work }: Used,
  id: string,
): { readonly spend: readonly Spend[]; readonly work: readonly Work[] } {
  const wholes = (given: unknown): readonly number[] =>
    listOf(notes, given as readonly unknown[], id, 'any').map(
      (one) => whole(notes, one, { of: id, least: 0 }) ?? 0,
    )
  return {
    spend: listOf(notes, spend, id).map(({ fund, amounts }) => ({
      fund: String(fund),
      amounts: wholes(amounts),
    })),
    work: listOf(notes, work, id).map(({ role, minutes }) => ({
      role: String(role),
      minutes: wholes(minutes),
    })),
  }
}

function dependenciesOf(
  notes: Notes,
  given: Portfolio['dependencies'],
  { candidates }: Names,
): readonly Dependency[] {
  return listOf(notes, given, 'dependencies').flatMap((one): readonly Dependency[] => {
    const missing = [one.first, one.second].filter((id) => !candidates.has(id))
    for (const id of missing) notes.unknown(String(id), 'dependencies')
    if (missing.length > 0 || one.first === one.second) return []
    if (one.kind === 'starts-with' || one.kind === 'excludes') return [one]
    if (one.kind !== 'requires') return []
    return [{ ...one, lag: whole(notes, one.lag ?? 0, { of: one.first, least: 0, most: 1000 }) ?? 0 }]
  })
}

function limitsOf(notes: Notes, given: unknown, id: string): readonly (number | null)[] {
  return listOf(notes, given as readonly unknown[], id, 'any').map((one) => orNull(notes, one, id))
}

function orNull(notes: Notes, given: unknown, of: string): number | null {
  return given === null || given === undefined ? null : whole(notes, given, { of })
}

function unique<Row extends { readonly id: string }>(
  notes: Notes,
  given: readonly Row[] | null | undefined,
  of: string,
): readonly Row[] {
  const known = new Set<string>()
  return listOf(notes, given, of).filter(({ id }) => {
    if (typeof id !== 'string' || id === '') return notes.noId(of)
    if (known.has(id)) return notes.twice(id, of)
    known.add(id)
    return true
  })
}
