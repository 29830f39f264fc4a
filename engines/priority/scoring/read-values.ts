import { entryOf, meanOf } from '../arithmetic/entry.ts'
import { type Checks, twice, unknownName } from '../checks.ts'
import { textOf } from '../finding.ts'
import { readValueFunction, type Valuing } from './value-function.ts'
import type { Criterion, ScoredItem, ScoredValue } from './weighted-scores.ts'
import { tellNoFunction, tellNoValue } from './tell-values.ts'

/** u of an item in the order of the criteria. */
export type Values = {
  /** Over all who said something; null where nobody did. */
  readonly means: readonly (number | null)[]
  /** For each assessor, with what is so for everybody; without those who said nothing. */
  readonly byAssessor: readonly { readonly id: string; readonly values: readonly (number | null)[] }[]
}

type Scale = { readonly places: ReadonlyMap<string, number>; readonly valuing: readonly (Valuing | null)[] }

/** What is said of every item, as u; what has none is told and counts as not said. */
export function readValues(
  criteria: readonly Criterion[],
  items: readonly ScoredItem[],
  checks: Checks,
): readonly Values[] {
  const valuing = criteria.map(({ id, value }) => {
    const read = readValueFunction(id, value, checks)
    if (read === null) checks.findings.push(tellNoFunction(id))
    return read
  })
  const scale = { places: new Map(criteria.map(({ id }, place) => [id, place])), valuing }
  return items.map((item) => valuesOf(item, scale, checks))
}

const EVERYBODY = ''

function valuesOf({ id, scores }: ScoredItem, { places, valuing }: Scale, checks: Checks): Values {
  const said = valuing.map(() => new Map<string, number>())
  for (const score of checks.lines(id, 'scores', scores)) {
    const place = places.get(score.criterion)
    if (place === undefined) checks.findings.push(unknownName(textOf(score.criterion), 'scores'))
    else addTo(entryOf(said, place), { id, score, valuing: entryOf(valuing, place) }, checks)
  }
  const assessors = new Set(said.flatMap((cell) => [...cell.keys()]).filter((name) => name !== EVERYBODY))
  return {
    means: said.map((cell) => (cell.size === 0 ? null : meanOf([...cell.values()]))),
    byAssessor: [...assessors].map((assessor) => ({
      id: assessor,
      values: said.map((cell) => cell.get(assessor) ?? cell.get(EVERYBODY) ?? null),
    })),
  }
}

function addTo(
  cell: Map<string, number>,
  {
    id,
    score,
    valuing,
  }: { readonly id: string; readonly score: ScoredValue; readonly valuing: Valuing | null },
  checks: Checks,
): void {
  const assessor = typeof score.assessor === 'string' ? score.assessor : EVERYBODY
  if (valuing === null) return
  const value = valuing(score.value)
  if (value === null) checks.findings.push(tellNoValue(id, score))
  else if (cell.has(assessor)) checks.findings.push(twice(`${id}, ${score.criterion}`, 'scores'))
  else cell.set(assessor, value)
}
