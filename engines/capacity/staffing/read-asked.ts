import type { Checks } from '../checks.ts'
import type { Inputs } from '../result.ts'
import type { Fitting } from './fit.ts'

/** What is asked of a candidate; null for what is not asked for. */
export type Asked = {
  readonly required: readonly RequiredLevel[]
  readonly requires: readonly string[]
  readonly work: number
  readonly location: string | null
  readonly elsewhere: number
  readonly rate: number | null
  readonly inputs: Inputs
}

export type RequiredLevel = {
  readonly id: string
  readonly level: number
  readonly weight: number
  readonly must: boolean
}

/** What work from elsewhere is worth, if nobody says. */
const ELSEWHERE = 0.5

export function readAsked(input: Fitting, checks: Checks): Asked {
  const required = readRequired(input.required, checks)
  const work = checks.number(['input', 'fit', 'work'], input.work, 'work') ?? 0
  const given = input.elsewhere ?? ELSEWHERE
  const elsewhere = checks.number(['input', 'fit', 'elsewhere'], given, 'share') ?? ELSEWHERE
  const rate =
    (input.rate ?? null) === null ? null : checks.number(['input', 'fit', 'rate'], input.rate, 'level')
  const location = typeof input.location === 'string' ? input.location : null
  const requires = Array.isArray(input.requires)
    ? input.requires.filter((one) => typeof one === 'string')
    : []
  const inputs = {
    requiredLevels: required.map(({ id, level }) => ({ id, value: level })),
    weights: required.map(({ id, weight }) => ({ id, value: weight })),
    askedWork: work,
    askedLocation: location,
    elsewhere,
    allowedRate: rate,
  }
  return { required, requires, work, location, elsewhere, rate, inputs }
}

function readRequired(given: unknown, checks: Checks): readonly RequiredLevel[] {
  return checks.list('required', given).flatMap((fields) => {
    const id = checks.text(['ability', '?', 'id'], fields['id'])
    if (id === null) return []
    const level = checks.number(['ability', id, 'level'], fields['level'], 'level')
    const weight = checks.number(['ability', id, 'weight'], fields['weight'] ?? 1, 'level')
    return level === null || weight === null ? [] : [{ id, level, weight, must: fields['must'] === true }]
  })
}
