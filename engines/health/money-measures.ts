import { type Finding, type Money, moneyInWords, told, type Told } from '@portolan/quantity'
import { measured, type Measured, unknown } from './measured.ts'
import { evidence, finding, latestSaid, type ProjectRecord, type Said, saidBy } from './project-record.ts'
import { type References, referencesFor, sourceName } from './references.ts'
import type { MoneyMeasure } from './result.ts'

export type Cost = { readonly money: Money; readonly priceBasis?: string }

export type MoneyPicture = {
  readonly measures: Readonly<Record<MoneyMeasure, Measured>>
  readonly references: References<Cost>
  readonly cost: Said<Cost> | undefined
  readonly findings: readonly Finding[]
}

type Compared = { readonly measure: Measured; readonly findings: readonly Finding[] }

/** Money as the record tells it. Amounts in two currencies or on two price bases are never compared. */
export function moneyPicture(record: ProjectRecord): MoneyPicture {
  const cost = latestSaid(record, (edition) => costOf(edition.wholeLifeCost, edition.priceBasis))
  const references = referencesFor(record, cost, {
    baseline: (baseline) => costOf(baseline.cost, baseline.priceBasis),
    plan: (edition) => costOf(edition.plannedCost, edition.priceBasis),
    forecast: (edition) => costOf(edition.wholeLifeCost, edition.priceBasis),
  })
  const current = growth(record, cost, references.current)
  const first = growth(record, cost, references.first)
  const period = periodVariance(record)
  const codes = new Set(current.findings.map((found) => found.code))
  return {
    measures: {
      costCurrentShare: current.measure,
      costFirstShare: first.measure,
      periodVarianceShare: period.measure,
    },
    references,
    cost,
    findings: [
      ...current.findings,
      ...first.findings.filter((found) => !codes.has(found.code)),
      ...period.findings,
    ],
  }
}

function growth(
  record: ProjectRecord,
  cost: Said<Cost> | undefined,
  reference: Said<Cost> | undefined,
): Compared {
  if (cost === undefined || reference === undefined) return { measure: unknown, findings: [] }
  const said = [
    evidence(record, 'whole-life cost', cost, moneyInWords(cost.value.money)),
    evidence(record, 'reference cost', reference, moneyInWords(reference.value.money)),
  ]
  const [now, then] = [cost.value, reference.value]
  if (now.priceBasis !== undefined && then.priceBasis !== undefined && now.priceBasis !== then.priceBasis) {
    const says = told(
      'health:other-price-basis',
    )`Costs in ${{ before: then.priceBasis }} (${{ reference: sourceName(reference) }}) and in ${{ now: now.priceBasis }} (${{ source: cost.source }}) are not compared. State both on one price basis.`
    return refuse(record, said, 'other-price-basis', says)
  }
  return compare(record, said, now.money, then.money)
}

function periodVariance(record: ProjectRecord): Compared {
  const place = record.editions.length - 1
  const budget = saidBy(record, place, 'forecast', (edition) => edition.budget)
  const forecast = saidBy(record, place, 'forecast', (edition) => edition.forecast ?? edition.actual)
  if (budget === undefined || forecast === undefined) return { measure: unknown, findings: [] }
  const said = [
    evidence(record, 'forecast of the period', forecast, moneyInWords(forecast.value)),
    evidence(record, 'budget of the period', budget, moneyInWords(budget.value)),
  ]
  return compare(record, said, forecast.value, budget.value)
}

function compare(record: ProjectRecord, said: Measured['evidence'], now: Money, then: Money): Compared {
  if (now.currency !== then.currency) {
    const says = told(
      'health:other-currency',
    )`${{ before: then }} and ${{ now }} are not compared. Convert one of them with a dated rate.`
    return refuse(record, said, 'other-currency', says)
  }
  if (then.amount <= 0) {
    const says = told(
      'health:no-positive-reference',
    )`A change cannot be a share of ${{ before: then }}. Check the amount, or leave it empty if it is not known.`
    return refuse(record, said, 'no-positive-reference', says)
  }
  return { measure: measured((now.amount - then.amount) / then.amount, said), findings: [] }
}

function refuse(record: ProjectRecord, said: Measured['evidence'], code: string, says: Told): Compared {
  return {
    measure: measured(null, said),
    findings: [finding(record.input.project, 'warning', code, says)],
  }
}

function costOf(money: Money | undefined, priceBasis: string | undefined): Cost | undefined {
  if (money === undefined) return undefined
  return priceBasis === undefined ? { money } : { money, priceBasis }
}
