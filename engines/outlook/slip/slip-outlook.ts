import { asCount, asShare, asSpan, findingOf, told, type Told } from '@portolan/quantity'
import { assess } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { Edition } from '../register/edition.ts'
import { soundEditions } from '../register/sound-editions.ts'
import type { Answer, Assessment } from '../result.ts'
import { DAYS_A_YEAR, type FeatureName } from './features.ts'
import { learnSlip, type PastCase, partsOf, probabilityOf, type SlipModel } from './learn-slip.ts'
import { type SlipCase, slipCases } from './slip-cases.ts'
import { entryOfYears, type YearsRow } from './years-table.ts'

export type SlipMeasure = 'slipProbability' | 'baseRate' | 'yearsLeftRate' | 'yearsLeftCases' | 'pastCases'

/** How likely a project slips by the next edition, with why and what would be said without looking. */
export type SlipForecast = Assessment<SlipMeasure> & {
  readonly reason: Told
  /** What each feature adds to ln(p ÷ (1 − p)) against the average past project, the largest first. */
  readonly because: readonly { readonly feature: FeatureName; readonly adds: number }[]
}

export type SlipInput = {
  /** Registers of one portfolio, the oldest first. */
  readonly editions: readonly Edition[]
  /** From how many days on a later finish counts; 90 if left out. */
  readonly slipDays?: number | null
}

export type SlipResult = {
  /** Null where the past says too little: then there are no forecasts. */
  readonly model: SlipModel | null
  readonly forecasts: readonly SlipForecast[]
}

/**
 * The probability, for each project of the newest register that tells its finish, that the next one tells a finish more
 * than 90 days later. Learnt from all transitions between the registers before.
 */
export function slipOutlook({ editions: given, slipDays: wanted }: SlipInput): Answer<SlipResult> {
  const checks = openChecks()
  const slipDays = checks.optional('slipDays', wanted, 'count', 90)
  const editions = soundEditions(given, checks)
  const newest = editions.at(-1)
  if (slipDays === null || newest === undefined)
    return { result: { model: null, forecasts: [] }, findings: checks.findings }
  const cases = slipCases(editions, slipDays)
  const model = learnSlip(cases.filter((one): one is PastCase => one.slipped !== null))
  if (model === null) tellTooLittle(checks)
  const open = model === null ? [] : cases.filter(({ target }) => target === editions.length)
  const forecasts = open.map((one) => forecast(one, model as SlipModel, { asOf: newest.asOf, slipDays }))
  return { result: { model, forecasts }, findings: checks.findings }
}

type Asked = { readonly asOf: Edition['asOf']; readonly slipDays: number }

function forecast(
  { project, features }: SlipCase,
  model: SlipModel,
  { asOf, slipDays }: Asked,
): SlipForecast {
  const row = entryOfYears(model.years, features.yearsLeft)
  const values = {
    slipProbability: probabilityOf(model, features),
    baseRate: model.baseRate,
    yearsLeftRate: row.cases === 0 ? null : row.slipped / row.cases,
    yearsLeftCases: row.cases,
    pastCases: model.cases,
  }
  const known = Object.entries(features).filter(([, value]) => !Number.isNaN(value))
  const inputs = { slipDays, ...Object.fromEntries(known) }
  const because = Object.entries(partsOf(model, features))
    .map(([feature, adds]) => ({ feature: feature as FeatureName, adds }))
    .toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
  const reason = reasonOf(row, { yearsLeft: features.yearsLeft, slipDays })
  return { ...assess({ subject: project, asOf }, values, inputs), reason, because }
}

function reasonOf(row: YearsRow, { yearsLeft, slipDays }: { yearsLeft: number; slipDays: number }): Told {
  const days = Math.round(Math.abs(yearsLeft) * DAYS_A_YEAR)
  const ends =
    yearsLeft < 0
      ? told('outlook:slip.ended')`Its finish is ${{ span: asSpan(days) }} past`
      : told('outlook:slip.ends')`It ends in ${{ span: asSpan(days) }}`
  if (row.cases === 0) return told('outlook:slip.no-like')`${{ ends }}; no past project had as long to go.`
  const share = asShare(row.slipped / row.cases)
  return told(
    'outlook:slip.reason',
  )`${{ ends }}: of ${{ cases: asCount(row.cases, 'past project') }} with ${{ span: spanOf(row) }} to go ${{ share }} slipped by more than ${{ days: slipDays }} days.`
}

function spanOf({ from, to }: YearsRow): Told {
  if (from === null) return told('outlook:slip.under')`under ${{ to: asCount(to as number, 'year') }}`
  if (to === null) return told('outlook:slip.over')`over ${{ from: asCount(from, 'year') }}`
  return told('outlook:slip.between')`${{ from }} to ${{ to: asCount(to, 'year') }}`
}

function tellTooLittle(checks: Checks): void {
  const says = told(
    'outlook:too-little-past',
  )`Too little past to learn from: it takes 30 projects named by two registers in a row, some that slipped and some that did not.`
  checks.tell(findingOf('warning', 'too-little-past', ['input', 'editions', says]))
}
