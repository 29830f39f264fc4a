import { type Checks, type Fields, openChecks } from '../checks.ts'
import type { Answer } from '../finding.ts'
import { abilitiesOf } from '../pools/pools.ts'

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
 * 1); hard filters first. Best first. What is not asked for is a factor of 1.
 */
export function fit(input: Fitting): Answer<readonly CandidateFit[]> {
  const checks = openChecks()
  const required = checks.list('required', input.required).flatMap((fields) => readRequired(fields, checks))
  const work = checks.number(['input', 'fit', 'work'], input.work, 'work') ?? 0
  const rated = checks.list('candidates', input.candidates).flatMap((fields) => {
    const person = checks.text(['person', '?', 'person'], fields['person'])
    return person === null ? [] : [rate(person, fields, { ...input, required, work })]
  })
  const result = rated.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.person < b.person ? -1 : 1))
  return { result, findings: checks.findings }
}

type Asked = Pick<Fitting, 'location' | 'rate'> & {
  readonly required: readonly Ability[]
  readonly work: number
}
type Ability = {
  readonly id: string
  readonly level: number
  readonly weight: number
  readonly must: boolean
}

function readRequired(fields: Fields, checks: Checks): readonly Ability[] {
  const id = checks.text(['ability', '?', 'id'], fields['id'])
  if (id === null) return []
  const level = checks.number(['ability', id, 'level'], fields['level'], 'level')
  const weight = checks.number(['ability', id, 'weight'], fields['weight'] ?? 1, 'level')
  return level === null || weight === null ? [] : [{ id, level, weight, must: fields['must'] === true }]
}

function rate(person: string, fields: Fields, { required, work, ...asked }: Asked): CandidateFit {
  const levels = abilitiesOf(fields['abilities'])
  const lacks = required.filter(({ id, level, must }) => must && (levels.get(id) ?? 0) < level)
  const available = positive(fields['available'])
  const [allowed, costs] = [positive(asked.rate), positive(fields['rate'])]
  const factors = {
    ability: abilityOf(required, levels),
    availability: work > 0 ? Math.min(1, available / work) : 1,
    location: typeof asked.location !== 'string' || asked.location === fields['location'] ? 1 : ELSEWHERE,
    cost: allowed > 0 && costs > allowed ? allowed / costs : 1,
  }
  const score = factors.ability * factors.availability * factors.location * factors.cost
  return { person, score: lacks.length === 0 ? score : null, ...factors, lacks: lacks.map(({ id }) => id) }
}

function abilityOf(required: readonly Ability[], levels: ReadonlyMap<string, number>): number {
  const weights = required.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 1
  const met = required.reduce((sum, { id, level, weight }) => {
    return sum + weight * (level === 0 ? 1 : Math.min(1, (levels.get(id) ?? 0) / level))
  }, 0)
  return met / weights
}

/** 0 for what is no number above 0. */
function positive(given: unknown): number {
  return typeof given === 'number' && given > 0 ? given : 0
}
