import { type Checks, twice, unknownName } from '../checks.ts'
import { textOf } from '../finding.ts'
import type { Judgement, Placed } from './judgement.ts'

/** What is judged, by the places of the items; what cannot be used is told. Of two by one assessor the first counts. */
export function readJudgements(
  subject: string,
  { items, judgements }: { readonly items: readonly string[]; readonly judgements: readonly Judgement[] },
  checks: Checks,
): readonly Placed[] {
  const places = new Map(items.map((id, place) => [id, place]))
  const known = new Set<string>()
  return checks.lines(subject, 'judgements', judgements).flatMap((judgement) => {
    const placed = placeOf(judgement, places, checks)
    if (placed === undefined) return []
    const key = JSON.stringify([placed.assessor, placed.i, placed.j])
    if (known.has(key)) {
      checks.findings.push(twice(nameOf(judgement), 'judgements'))
      return []
    }
    known.add(key)
    return [placed]
  })
}

/** 'benefit : risk' */
function nameOf({ first, second }: Judgement): string {
  return pairName(textOf(first), textOf(second))
}

export function pairName(first: string, second: string): string {
  return `${first} : ${second}`
}

function placeOf(
  judgement: Judgement,
  places: ReadonlyMap<string, number>,
  checks: Checks,
): Placed | undefined {
  const name = nameOf(judgement)
  const [i, j] = [places.get(judgement.first), places.get(judgement.second)]
  if (i === undefined || j === undefined || i === j) {
    checks.findings.push(unknownName(name, 'judgement'))
    return undefined
  }
  const value = checks.number(name, 'judgement', judgement.value, 'judgement')
  const confidence = checks.numberOr(1, name, 'confidence', judgement.confidence, 'confidence')
  if (value === null) return undefined
  const assessor = typeof judgement.assessor === 'string' ? judgement.assessor : ''
  return i < j
    ? { assessor, i, j, value, confidence }
    : { assessor, i: j, j: i, value: 1 / value, confidence }
}
