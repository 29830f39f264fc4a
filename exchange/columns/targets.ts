import { type Target } from './target.ts'

const words = /narrative|comment|explanation|reason/

/** What a register may say of a project. */
export const targets = [
  {
    id: 'id',
    title: 'Stable ID',
    kind: 'id',
    synonyms:
      'gmpp id number | project id | unique project id | project number | project code' +
      ' | unique id | project ref | project reference | id | uid | code | reference | ref' +
      ' | key | investment id',
  },
  {
    id: 'name',
    title: 'Name',
    kind: 'text',
    synonyms: 'project name | project title | name | project | title | programme name | initiative',
  },
  {
    id: 'description',
    title: 'Description',
    kind: 'narrative',
    synonyms:
      'description | project description | description aims | aims' +
      ' | project development objective | objective | objectives | scope summary | scope | summary',
  },
  {
    id: 'organisation',
    title: 'Organisation',
    kind: 'text',
    synonyms:
      'department | agency name | managing agency | agency | organisation | organization' +
      ' | ministry | business unit | owner group | division | implementing agency' +
      ' | executing agency',
  },
  {
    id: 'programme',
    title: 'Programme',
    kind: 'text',
    synonyms:
      'programme | program | investment title | delivery program | delivery programme' +
      ' | parent programme',
  },
  {
    id: 'portfolio',
    title: 'Portfolio',
    kind: 'text',
    synonyms: 'portfolio | portfolio name | practice group',
  },
  {
    id: 'owner',
    title: 'Owner or manager',
    kind: 'text',
    synonyms:
      'project manager | programme manager | senior responsible owner | sro | owner' +
      ' | project owner | manager | project lead | lead | owner team | responsible',
  },
  {
    id: 'start',
    title: 'Start',
    kind: 'day',
    synonyms: 'start date | project start date | start | project start | begin date | actual start | started',
    unless: words,
  },
  {
    id: 'finish',
    title: 'Finish, as forecast now',
    kind: 'day',
    synonyms:
      'projected actual project completion date | forecast finish | forecast end date' +
      ' | forecast completion date | end date | project end date | finish date' +
      ' | estimated completion date | expected completion date | completion date | finish' +
      ' | end | due date | target date | deadline | go live date',
    unless: words,
  },
  {
    id: 'plannedFinish',
    title: 'Finish, as planned first',
    kind: 'day',
    synonyms:
      'planned project completion date | planned finish | planned end date' +
      ' | planned completion date | baseline finish | baseline end date | original end date' +
      ' | original finish | original completion date',
    unless: words,
  },
  {
    id: 'actualFinish',
    title: 'Finish, as it was',
    kind: 'day',
    synonyms: 'actual finish | actual end date | actual completion date | completed on',
    unless: words,
  },
  {
    id: 'wholeLifeCost',
    title: 'Whole-life cost',
    kind: 'money',
    synonyms:
      'whole life cost | whole life costs | lifecycle cost | life cycle cost | total budget' +
      ' | current project cost | total project cost | total cost | ffc | final forecast cost' +
      ' | budget at completion | adb financing',
    patterns: [/whole life cost|\bwlc\b/],
    unless: words,
  },
  {
    id: 'plannedCost',
    title: 'Cost, as planned first',
    kind: 'money',
    synonyms: 'planned cost | original budget | baseline cost | approved budget | budget',
    unless: words,
  },
  {
    id: 'actualCost',
    title: 'Cost, actual or projected',
    kind: 'money',
    synonyms: 'projected actual cost | actual cost | cost to date | actuals | spend to date | forecast cost',
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
  {
    id: 'progress',
    title: 'Progress in percent',
    kind: 'percent',
    synonyms:
      'percent complete | % complete | complete % | progress | progress % | physical progress' +
      ' | physical % complete | completion %',
    unless: words,
  },
  {
    id: 'rating',
    title: 'Reported rating',
    kind: 'rating',
    synonyms:
      'ipa delivery confidence assessment | delivery confidence assessment | rag rating' +
      ' | rag status | rag | rating | colour rating | color rating | overall status' +
      ' | overall rating | health | evaluation by cio | cio rating | outcome',
    patterns: [/^(?!sro).*\brag rating\b/, /^(?!sro).*\bdelivery confidence\b/],
    unless: words,
  },
  {
    id: 'secondRating',
    title: 'Second rating',
    kind: 'rating',
    synonyms: 'sro delivery confidence assessment | sro rating | bank performance | second rating',
    unless: words,
  },
  {
    id: 'ratingNarrative',
    title: 'Words on the rating',
    kind: 'narrative',
    synonyms: 'rating comment | rating narrative | status comment',
    patterns: [/(narrative|comment).*(rating|actions planned)/],
  },
  {
    id: 'scheduleNarrative',
    title: 'Words on the schedule',
    kind: 'narrative',
    synonyms: 'schedule comment | schedule narrative | explanation for delay | reason for delay',
    patterns: [/(narrative|comment).*schedule/],
  },
  {
    id: 'benefitsNarrative',
    title: 'Words on the benefits',
    kind: 'narrative',
    synonyms: 'benefits narrative | benefits comment',
    patterns: [/(narrative|comment).*benefit/],
  },
  {
    id: 'costNarrative',
    title: 'Words on the cost',
    kind: 'narrative',
    synonyms: 'budget comment | cost comment | cost narrative',
    patterns: [/(narrative|comment).*whole life cost/],
  },
  {
    id: 'budgetNarrative',
    title: 'Words on budget and forecast of the period',
    kind: 'narrative',
    synonyms: 'variance comment | budget narrative | variance narrative',
    patterns: [/(narrative|comment).*(variance|budget|forecast)/],
  },
  {
    id: 'benefits',
    title: 'Benefits',
    kind: 'money',
    synonyms: 'total baseline benefits | benefits | total benefits',
    unless: words,
  },
  {
    id: 'status',
    title: 'Status or phase',
    kind: 'text',
    synonyms: 'project status | status | phase | stage | last stage reached',
  },
  {
    id: 'category',
    title: 'Category or type',
    kind: 'text',
    synonyms:
      'annual report category | report category | category | ten year plan category' +
      ' | project type | project type or modality | type | lending instrument type' +
      ' | lending instrument | sector | ept',
  },
  {
    id: 'region',
    title: 'Region',
    kind: 'text',
    synonyms: 'region | wb region | country | borough | country economy | geographical location | location',
  },
  { id: 'currency', title: 'Currency', kind: 'text', synonyms: 'currency | currency code' },
  { id: 'unit', title: 'Unit of amounts', kind: 'text', synonyms: 'unit | units | unit of amounts' },
  {
    id: 'approvalDate',
    title: 'Approved on',
    kind: 'day',
    synonyms: 'approval date | board approval date | approved on | date approved | date of approval',
    unless: words,
  },
  {
    id: 'closingDate',
    title: 'Closed on',
    kind: 'day',
    synonyms: 'project closing date | closing date | closed on | date closed',
    unless: words,
  },
  {
    id: 'asOf',
    title: 'As of',
    kind: 'day',
    synonyms:
      'as of date | as of | as at | as at date | status date | report date | data date | snapshot date',
  },
] as const satisfies readonly Target[]

export type TargetId = (typeof targets)[number]['id']

export function targetOf(id: TargetId): Target {
  const found: Target | undefined = targets.find((target) => target.id === id)
  if (!found) throw new RangeError(`there is no target ${id}`)
  return found
}
