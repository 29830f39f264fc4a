import { openChecks } from '../checks.ts'
import type { Answer } from '../finding.ts'

export type Fitting = {
  readonly required: readonly RequiredAbility[]
  /** Minutes asked for. */
  readonly work: number
  readonly location?: string | null
  /** What an hour may cost, in the unit of the candidates' rates. */
  readonly rate?: number | null
  readonly candidates: readonly Candidate[]
}

export type RequiredAbility = {
  readonly id: string
  readonly level: number
  /** 1 if left out. */
  readonly weight?: number | null
  /** Whoever has it not at this level is no candidate. */
  readonly must?: boolean | null
}

export type Candidate = {
  readonly person: string
  readonly abilities: readonly { readonly id: string; readonly level: number }[]
  /** Net minutes that are left in the window of the demand. */
  readonly available: number
  readonly location?: string | null
  readonly rate?: number | null
}

export type CandidateFit = {
  readonly person: string
  /** ability × availability × location × cost; null for one who lacks what must be. */
  readonly score: number | null
  readonly ability: number
  readonly availability: number
  readonly location: number
  readonly cost: number
  /** What must be and is not. */
  readonly lacks: readonly string[]
}

/** Work elsewhere than asked counts half. */
const ELSEWHERE = 0.5

/**
 * Score = Σ w × min(level ÷ required, 1) ÷ Σ w × min(available ÷ work, 1) × (1, elsewhere ½) × min(rate allowed ÷ rate,
 * 1); hard filters first. Best first. Null figures never count: what is not asked for is a factor of 1.
 */
export function fit({
  required,
  work,
  location,
  rate,
  candidates,
}: Fitting): Answer<readonly CandidateFit[]> {
  const checks = openChecks()
  const asked = checks.list('required', required) as unknown as readonly RequiredAbility[]
  const rated = (checks.list('candidates', candidates) as unknown as readonly Candidate[]).map((one) => {
    const levels = new Map(one.abilities.map(({ id, level }) => [id, level]))
    const lacks = asked.filter(({ id, level, must }) => must === true && (levels.get(id) ?? 0) < level)
    const factors = {
      ability: abilityOf(asked, levels),
      availability: work > 0 ? Math.min(1, one.available / work) : 1,
      location: !isTold(location) || location === one.location ? 1 : ELSEWHERE,
      cost: isTold(rate) && isTold(one.rate) && one.rate > rate ? rate / one.rate : 1,
    }
    const score = factors.ability * factors.availability * factors.location * factors.cost
    return {
      person: one.person,
      score: lacks.length === 0 ? score : null,
      ...factors,
      lacks: lacks.map(({ id }) => id),
    }
  })
  const result = rated.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.person < b.person ? -1 : 1))
  return { result, findings: checks.findings }
}

function abilityOf(required: readonly RequiredAbility[], levels: ReadonlyMap<string, number>): number {
  const weights = required.reduce((sum, { weight }) => sum + (weight ?? 1), 0)
  if (weights === 0) return 1
  const met = required.reduce(
    (sum, { id, level, weight }) =>
      sum + (weight ?? 1) * (level === 0 ? 1 : Math.min(1, (levels.get(id) ?? 0) / level)),
    0,
  )
  return met / weights
}

function isTold<Value>(given: Value | null | undefined): given is Value {
  return given !== undefined && given !== null
}
