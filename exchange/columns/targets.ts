import { type Target } from './target.ts'

const words = /narrative|comment|explanation|reason|begrundung|kommentar|erlauterung/

/** What a register may say of a project. */
export const targets = [
  {
    id: 'id',
    title: 'Stable ID',
    kind: 'id',
    synonyms:
      'gmpp id number | project id | unique project id | project number | project code' +
      ' | unique id | project ref | project reference | id | uid | code | reference | ref | key' +
      ' | investment id | project no | project nr | number | no | nr | id number | projekt id' +
      ' | projektnummer | projekt nr | nummer | kennung',
  },
  {
    id: 'name',
    title: 'Name',
    kind: 'text',
    synonyms:
      'project name | project title | name | project | title | programme name | initiative' +
      ' | initiative name | projektname | projekttitel | projekt | bezeichnung | titel' +
      ' | vorhaben',
  },
  {
    id: 'description',
    title: 'Description',
    kind: 'narrative',
    synonyms:
      'description | project description | description aims | aims' +
      ' | project development objective | objective | objectives | scope summary | scope' +
      ' | summary | background | beschreibung | projektbeschreibung | projektziel | ziele',
  },
  {
    id: 'organisation',
    title: 'Organisation',
    kind: 'text',
    synonyms:
      'department | agency name | managing agency | agency | organisation | organization' +
      ' | ministry | business unit | owner group | division | implementing agency' +
      ' | executing agency | directorate | business area | sponsoring department' +
      ' | organisationseinheit | abteilung | bereich | ressort | fachbereich',
  },
  {
    id: 'programme',
    title: 'Programme',
    kind: 'text',
    synonyms:
      'programme | program | investment title | delivery program | delivery programme' +
      ' | parent programme | program name | programm | programmname',
  },
  {
    id: 'portfolio',
    title: 'Portfolio',
    kind: 'text',
    synonyms: 'portfolio | portfolio name | practice group | portfolioname',
  },
  {
    id: 'owner',
    title: 'Owner or manager',
    kind: 'text',
    synonyms:
      'project manager | programme manager | senior responsible owner | sro | owner' +
      ' | project owner | manager | project lead | lead | owner team | responsible | pm' +
      ' | project mgr | accountable | projektleiter | projektleitung | projektmanager' +
      ' | verantwortlich | verantwortlicher | project sponsor | sponsor | executive sponsor',
  },
  {
    id: 'start',
    title: 'Start',
    kind: 'day',
    synonyms:
      'start date | project start date | start | project start | begin date | actual start' +
      ' | started | planned start | planned start date | commencement date | commenced' +
      ' | startdatum | starttermin | beginn | projektstart | projektbeginn',
    unless: words,
  },
  {
    id: 'finish',
    title: 'Finish, as forecast now',
    kind: 'day',
    synonyms:
      'projected actual project completion date | forecast finish | forecast end date' +
      ' | forecast completion date | end date | project end date | finish date' +
      ' | estimated completion date | expected completion date | completion date | finish | end' +
      ' | due date | target date | deadline | go live date | forecast end | forecast completion' +
      ' | current end date | current finish | current completion date | revised end date' +
      ' | revised finish | revised completion date | projected end date | projected finish' +
      ' | projected completion date | expected end date | expected finish | estimated end date' +
      ' | estimated finish | go live | eta | enddatum | endtermin | ende | projektende' +
      ' | fertigstellung | prognose ende | voraussichtliches ende',
    unless: words,
  },
  {
    id: 'plannedFinish',
    title: 'Finish, as planned first',
    kind: 'day',
    synonyms:
      'planned project completion date | planned finish | planned end date' +
      ' | planned completion date | baseline finish | baseline end date | original end date' +
      ' | original finish | original completion date | baseline end | baseline completion date' +
      ' | baseline finish date | planned end | planned completion | approved end date' +
      ' | approved finish | original finish date | original end | geplantes ende | plan ende' +
      ' | planende | basisplan ende | ursprungliches ende',
    unless: words,
  },
  {
    id: 'actualFinish',
    title: 'Finish, as it was',
    kind: 'day',
    synonyms:
      'actual finish | actual end date | actual completion date | completed on | actual end' +
      ' | actual completion | date completed | completed date | completion actual' +
      ' | tatsachliches ende | ist ende | abgeschlossen am',
    unless: words,
  },
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
  {
    id: 'progress',
    title: 'Progress in percent',
    kind: 'percent',
    synonyms:
      'percent complete | % complete | complete % | progress | progress % | physical progress' +
      ' | physical % complete | completion % | completion | % done | percent done | done %' +
      ' | percentage complete | fortschritt | fertigstellungsgrad | projektfortschritt',
    unless: words,
  },
  {
    id: 'rating',
    title: 'Reported rating',
    kind: 'rating',
    synonyms:
      'ipa delivery confidence assessment | delivery confidence assessment | rag rating' +
      ' | rag status | rag | rating | colour rating | color rating | overall status' +
      ' | overall rating | health | evaluation by cio | cio rating | outcome | rag overall' +
      ' | overall rag | overall health | project health | status rag | project rag' +
      ' | traffic light | status colour | status color | rag color | rag colour | ampel' +
      ' | ampelstatus | projektampel | gesamtampel | gesamtstatus | project status | status' +
      ' | projektstatus | reported status | reported rating',
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
    synonyms:
      'rating comment | rating narrative | status comment | status comments | status narrative' +
      ' | status summary | executive summary | commentary | comments | statuskommentar' +
      ' | kommentar',
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
    synonyms:
      'total baseline benefits | benefits | total benefits | expected benefits' +
      ' | planned benefits | benefit | nutzen | erwarteter nutzen',
    unless: words,
  },
  {
    id: 'status',
    title: 'Status or phase',
    kind: 'text',
    yieldsToRating: true,
    synonyms:
      'project status | status | phase | stage | last stage reached | current phase' +
      ' | project phase | lifecycle stage | current stage | project stage | state' +
      ' | projektstatus | projektphase',
  },
  {
    id: 'category',
    title: 'Category or type',
    kind: 'text',
    synonyms:
      'annual report category | report category | category | ten year plan category' +
      ' | project type | project type or modality | type | lending instrument type' +
      ' | lending instrument | sector | ept | project category | investment type' +
      ' | classification | kategorie | projektart | art | typ',
  },
  {
    id: 'region',
    title: 'Region',
    kind: 'text',
    synonyms:
      'region | wb region | country | borough | country economy | geographical location' +
      ' | location | land | standort | ort',
  },
  {
    id: 'currency',
    title: 'Currency',
    kind: 'text',
    synonyms: 'currency | currency code | wahrung | waehrung',
  },
  {
    id: 'unit',
    title: 'Unit of amounts',
    kind: 'text',
    synonyms: 'unit | units | unit of amounts | einheit',
  },
  {
    id: 'approvalDate',
    title: 'Approved on',
    kind: 'day',
    synonyms:
      'approval date | board approval date | approved on | date approved | date of approval' +
      ' | genehmigt am | genehmigung',
    unless: words,
  },
  {
    id: 'closingDate',
    title: 'Closed on',
    kind: 'day',
    synonyms: 'project closing date | closing date | closed on | date closed | geschlossen am',
    unless: words,
  },
  {
    id: 'asOf',
    title: 'As of',
    kind: 'day',
    synonyms:
      'as of date | as of | as at | as at date | status date | report date | data date' +
      ' | snapshot date | reporting date | report as of | reported on | stichtag | datenstand | berichtsdatum',
  },
] as const satisfies readonly Target[]

export type TargetId = (typeof targets)[number]['id']

export function targetOf(id: TargetId): Target {
  const found: Target | undefined = targets.find((target) => target.id === id)
  if (!found) throw new RangeError(`there is no target ${id}`)
  return found
}
