import type { Target } from '../target.ts'
import { words } from './words.ts'

/** What it costs, and how far it is off. */
export const moneyTargets = [
  {
    id: 'wholeLifeCost',
    title: 'Whole-life cost',
    kind: 'money',
    synonyms:
      'whole life cost | whole life costs | lifecycle cost | life cycle cost | total budget' +
      ' | current project cost | total project cost | total cost | ffc | final forecast cost' +
      ' | budget at completion | adb financing | estimate at completion | eac' +
      ' | forecast at completion | forecast total cost | total forecast | forecast outturn' +
      ' | outturn | latest forecast | current forecast | cost forecast | forecast cost' +
      ' | forecast | revised budget | current budget | total costs | project cost | project costs' +
      ' | cost | costs | gesamtbudget | kosten | gesamtkosten | kosten gesamt' +
      ' | prognose gesamtkosten | prognose kosten | kostenprognose | hochrechnung | prognose',
    patterns: [/whole life cost|\bwlc\b/],
    unless: words,
  },
  {
    id: 'plannedCost',
    title: 'Cost, as planned first',
    kind: 'money',
    synonyms:
      'planned cost | original budget | baseline cost | approved budget | budget' +
      ' | baseline budget | planned budget | planned costs | plan cost | initial budget' +
      ' | original cost | approved cost | approved | projektbudget | bac | budget at completion | total approved budget' +
      ' | plankosten | planbudget | genehmigtes budget | geplante kosten',
    unless: words,
  },
  {
    id: 'actualCost',
    title: 'Cost, actual or projected',
    kind: 'money',
    synonyms:
      'projected actual cost | actual cost | final cost | total actual cost | actual total cost' +
      ' | actual costs | ist kosten | istkosten',
    unless: words,
  },
  {
    id: 'costToDate',
    title: 'Cost to date',
    kind: 'money',
    synonyms:
      'cost to date | costs to date | actual cost to date | actual to date | actuals to date' +
      ' | spend to date | spent to date | actual spend to date | expenditure to date | actuals' +
      ' | actual spend | spent | spend | actual | kosten bisher | bisherige kosten | ausgaben bisher',
    unless: words,
  },
  {
    id: 'periodBudget',
    title: 'Budget of the period',
    kind: 'money',
    perPeriod: true,
    synonyms: 'financial year baseline | yearly budget | annual budget | in year budget | in year baseline',
    patterns: [/^20\d\d( \d{2,4})? (total )?(budget|baseline)/],
    unless: words,
  },
  {
    id: 'periodForecast',
    title: 'Forecast of the period',
    kind: 'money',
    perPeriod: true,
    synonyms: 'financial year forecast | yearly forecast | annual forecast | in year forecast',
    patterns: [/^20\d\d( \d{2,4})? (total )?forecast/],
    unless: words,
  },
  {
    id: 'periodVariancePercent',
    title: 'Variance of the period in percent',
    kind: 'percent',
    perPeriod: true,
    synonyms: 'financial year variance % | yearly variance % | variance budget forecast %age',
    patterns: [
      /^20\d\d( \d{2,4})? variance.*(%|percent)/,
      /^(financial year|yearly|in year) variance.*(%|percent)/,
    ],
    unless: words,
  },
  {
    id: 'periodVariance',
    title: 'Variance of the period',
    kind: 'money',
    perPeriod: true,
    synonyms: 'yearly variance | in year variance',
    patterns: [/^20\d\d( \d{2,4})? variance/, /^financial year variance/],
    unless: /narrative|comment|explanation|reason|%|percent/,
  },
  {
    id: 'costVariancePercent',
    title: 'Cost variance in percent',
    kind: 'percent',
    synonyms: 'cost variance % | cost variance percent',
    unless: words,
  },
  {
    id: 'costVariance',
    title: 'Cost variance',
    kind: 'money',
    synonyms: 'cost variance',
    unless: /narrative|comment|explanation|reason|%|percent/,
  },
  {
    id: 'scheduleVariancePercent',
    title: 'Schedule variance in percent',
    kind: 'percent',
    synonyms: 'schedule variance % | schedule variance percent',
    unless: words,
  },
  {
    id: 'scheduleVarianceDays',
    title: 'Schedule variance in days',
    kind: 'number',
    synonyms: 'schedule variance | schedule variance days',
    unless: /narrative|comment|explanation|reason|%|percent/,
  },
] as const satisfies readonly Target[]
