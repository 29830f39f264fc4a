import { readAsOf } from '../as-of.ts'
import { type Checks, type Fields, openChecks } from '../checks.ts'
import { abilitiesOf } from '../pools/pools.ts'
import type { Answer, Entry, Sheet } from '../result.ts'
import { type Asked, readAsked, type RequiredLevel } from './read-asked.ts'

export type Fitting = {
  /** The day the figures hold for. */
  readonly asOf?: string | null
  readonly required: readonly RequiredAbility[]
  /** What a candidate must hold: a clearance, a language, a certificate. */
  readonly requires?: readonly string[] | null
  /** Minutes asked for. */
  readonly work: number
  readonly location?: string | null
  /** What work from another location is worth, from 0 (of no use) to 1 (as good); ½ if left out. */
  readonly elsewhere?: number | null
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
  /** Clearances, languages and certificates. */
  readonly holds?: readonly string[] | null
  /** Net minutes that are left in the window of the demand. */
  readonly available: number
  readonly location?: string | null
  readonly rate?: number | null
}

export type FitMeasure = 'ability' | 'availability' | 'location' | 'cost' | 'score'

/** Each from 0 to 1; the score is null for one who lacks what must be. */
export type CandidateFit = Entry<FitMeasure, 'score'> & {
  readonly person: string
  /** What must be and is not. */
  readonly lacks: readonly string[]
}

/**
 * Score = Σ w × min(level ÷ required, 1) ÷ Σ w × min(available ÷ work, 1) × (1, elsewhere its factor) × min(rate allowed
 * ÷ rate, 1); hard filters first. Best first. What is not asked for is a factor of 1; what a candidate does not tell of
 * what is asked for counts as none of it, but for a rate that is not told.
 */
export function fit(input: Fitting): Answer<Sheet<CandidateFit>> {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const asked = readAsked(input, checks)
  const entries = checks
    .list('candidates', input.candidates)
    .flatMap((fields) => {
      const person = checks.text(['person', '?', 'person'], fields['person'])
      return person === null ? [] : [fitOf(person, asked, { fields, checks })]
    })
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.person < b.person ? -1 : 1))
  return { result: { asOf, entries }, findings: checks.findings }
}

type Reading = { readonly fields: Fields; readonly checks: Checks }

function fitOf(person: string, asked: Asked, { fields, checks }: Reading): CandidateFit {
  const levels = abilitiesOf(fields['abilities'])
  const available = checks.number(['person', person, 'available'], fields['available'] ?? 0, 'work') ?? 0
  const rate = checks.number(['person', person, 'rate'], fields['rate'] ?? 0, 'level') ?? 0
  const own = typeof fields['location'] === 'string' ? fields['location'] : null
  const factors = {
    ability: abilityOf(asked.required, levels),
    availability: asked.work > 0 ? Math.min(1, available / asked.work) : 1,
    location: asked.location === null || asked.location === own ? 1 : asked.elsewhere,
    cost: asked.rate !== null && rate > asked.rate ? asked.rate / rate : 1,
  }
  const lacks = lacksOf(asked, levels, fields['holds'])
  const score = factors.ability * factors.availability * factors.location * factors.cost
  return {
    id: person,
    person,
    ...factors,
    score: lacks.length === 0 ? score : null,
    lacks,
    inputs: {
      ...asked.inputs,
      levels: asked.required.map(({ id }) => ({ id, value: levels.get(id) ?? 0 })),
      availableTime: available,
      ownLocation: own,
      rate: rate === 0 ? null : rate,
    },
  }
}

function abilityOf(required: readonly RequiredLevel[], levels: ReadonlyMap<string, number>): number {
  const weights = required.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 1
  const met = required.reduce((sum, { id, level, weight }) => {
    return sum + weight * (level === 0 ? 1 : Math.min(1, (levels.get(id) ?? 0) / level))
  }, 0)
  return met / weights
}

function lacksOf(
  { required, requires }: Asked,
  levels: ReadonlyMap<string, number>,
  holds: unknown,
): readonly string[] {
  const held = new Set(Array.isArray(holds) ? holds : [])
  const below = required.filter(({ id, level, must }) => must && (levels.get(id) ?? 0) < level)
  return [...below.map(({ id }) => id), ...requires.filter((one) => !held.has(one))]
}
