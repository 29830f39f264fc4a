import type { Activity } from '@portolan/plan/contract'
import { asCount, asDay, type Day, type Finding, told, type Told } from '@portolan/quantity'
import type { Basis } from './basis.ts'
import { isStarted, type WorkLine } from './work-lines.ts'

type Judged = {
  readonly work: readonly Activity[]
  readonly lines: readonly WorkLine[]
  readonly basis: Basis
  /** The first day to which no progress is told. */
  readonly now: Day
  readonly earned: number | null
}

/** What was odd in the schedule, in its planner's words, before what the engine found in the sums. */
export function findingsOf(judged: Judged, engine: readonly Finding[]): readonly Finding[] {
  const { work, lines, basis } = judged
  const money = basis.unit !== 'minutes'
  const added = basis.budget === 'baseline' ? lines.filter(({ baselined }) => !baselined) : []
  const untold = lines.filter(({ actual }) => actual === null)
  return [
    ...undated(work.length - lines.length),
    ...(basis.budget === 'plan' ? [noBaseline(money)] : []),
    ...cameLater(added.length),
    ...untoldCost(untold, money),
    ...notBegun(judged),
    ...nothingEarned(judged),
    ...lessThanNothing(lines),
    ...engine.filter(({ code }) => passedOn.has(code) && !(code === 'no-answer' && judged.earned === 0)),
  ]
}

/** What the engine says of its inputs names them and their amounts, as nobody here would; it is told above in words. */
const passedOn = new Set(['no-answer', 'too-early', 'past-budget', 'past-duration', 'not-earned'])

function noBaseline(money: boolean): Finding {
  const says = money
    ? told(
        'oversight:no-baseline-budget.money',
      )`There is no baseline with costs: the plan as it stands serves as the budget, and it moves with every change. Set a baseline, so that progress is measured against what was agreed.`
    : told(
        'oversight:no-baseline-budget.work',
      )`There is no baseline with work: the plan as it stands serves as the budget, and it moves with every change. Set a baseline, so that progress is measured against what was agreed.`
  return subject('no-baseline-budget', 'warning', says)
}

function lessThanNothing(lines: readonly WorkLine[]): readonly Finding[] {
  const spent = lines.reduce((sum, { actual }) => sum + (actual ?? 0), 0)
  if (spent >= 0) return []
  const says = told(
    'oversight:negative-actual',
  )`What was spent adds up to less than nothing, so it is not counted with. Correct it in the plan.`
  return [subject('negative-actual', 'error', says)]
}

/** One cause of a dozen measures without an answer. */
function nothingEarned({ earned }: Judged): readonly Finding[] {
  if (earned !== 0) return []
  const says = told(
    'oversight:nothing-earned',
  )`Nothing is earned yet: indices and estimates have no answer until the first progress is entered.`
  return [subject('nothing-earned', 'info', says)]
}

function notBegun({ lines, now }: Judged): readonly Finding[] {
  if (lines.some(({ activity }) => isStarted(activity))) return []
  const first = lines.map(({ planned }) => planned.from).toSorted()[0]
  if (first === undefined || first >= now) return []
  const says = told(
    'oversight:nothing-started',
  )`Nothing has started, and the plan began on ${{ day: asDay(first) }}. Enter actual dates and progress.`
  return [subject('nothing-started', 'warning', says)]
}

function undated(many: number): readonly Finding[] {
  if (many === 0) return []
  const says =
    many === 1
      ? told('oversight:no-dates.one')`1 activity without dates is left out: see the findings of the plan.`
      : told(
          'oversight:no-dates',
        )`${{ count: many }} activities without dates are left out: see the findings of the plan.`
  return [subject('no-dates', 'warning', says)]
}

function cameLater(many: number): readonly Finding[] {
  if (many === 0) return []
  const says =
    many === 1
      ? told(
          'oversight:added-since-baseline.one',
        )`1 activity came in after the baseline: no budget was agreed for it, so nothing is earned there, and the cost counts all the same. Approve a change, and set a new baseline.`
      : told(
          'oversight:added-since-baseline',
        )`${{ count: many }} activities came in after the baseline: no budget was agreed for them, so nothing is earned there, and the cost counts all the same. Approve a change, and set a new baseline.`
  return [subject('added-since-baseline', 'info', says)]
}

function untoldCost(untold: readonly WorkLine[], money: boolean): readonly Finding[] {
  const [first] = untold
  if (first === undefined) return []
  const what = money ? told('oversight:actual.cost')`cost` : told('oversight:actual.work')`work`
  const count = asCount(untold.length, 'activity', 'activities')
  const { name } = first.activity
  const says =
    untold.length === 1
      ? told(
          'oversight:actual-missing.one',
        )`${{ count }} under way, “${{ name }}” among them, tells no actual ${{ what }}, so what was spent is not known. Enter it in the plan.`
      : told(
          'oversight:actual-missing',
        )`${{ count }} under way, “${{ name }}” among them, tell no actual ${{ what }}, so what was spent is not known. Enter it in the plan.`
  return [subject('actual-missing', 'warning', says)]
}

function subject(code: string, severity: Finding['severity'], says: Told): Finding {
  return { severity, ...says, code: `earned-value/${code}`, subject: { kind: 'schedule', id: 'work' } }
}
