import type { Activity } from '@portolan/plan/contract'
import type { Day, Finding } from '@portolan/quantity'
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
  const what = money ? 'costs' : 'work'
  return subject('no-baseline-budget', {
    severity: 'warning',
    sentence: `There is no baseline with ${what}: the plan as it stands serves as the budget, and it moves with every change. Set a baseline, so that progress is measured against what was agreed.`,
  })
}

function lessThanNothing(lines: readonly WorkLine[]): readonly Finding[] {
  const spent = lines.reduce((sum, { actual }) => sum + (actual ?? 0), 0)
  if (spent >= 0) return []
  const sentence =
    'What was spent adds up to less than nothing, so it is not counted with. Correct it in the plan.'
  return [subject('negative-actual', { severity: 'error', sentence })]
}

/** One cause of a dozen measures without an answer. */
function nothingEarned({ earned }: Judged): readonly Finding[] {
  if (earned !== 0) return []
  const sentence =
    'Nothing is earned yet: indices and estimates have no answer until the first progress is entered.'
  return [subject('nothing-earned', { severity: 'info', sentence })]
}

function notBegun({ lines, now }: Judged): readonly Finding[] {
  if (lines.some(({ activity }) => isStarted(activity))) return []
  const first = lines.map(({ planned }) => planned.from).toSorted()[0]
  if (first === undefined || first >= now) return []
  return [
    subject('nothing-started', {
      severity: 'warning',
      sentence: `Nothing has started, and the plan began on ${first}. Enter actual dates and progress.`,
    }),
  ]
}

type Said = Pick<Finding, 'severity' | 'sentence'>

function undated(many: number): readonly Finding[] {
  if (many === 0) return []
  const sentence = `${count(many)} without dates ${many === 1 ? 'is' : 'are'} left out: see the findings of the plan.`
  return [subject('no-dates', { severity: 'warning', sentence })]
}

function cameLater(many: number): readonly Finding[] {
  if (many === 0) return []
  const sentence =
    `${count(many)} came in after the baseline: no budget was agreed for ${many === 1 ? 'it' : 'them'}, so nothing ` +
    'is earned there, and the cost counts all the same. Approve a change, and set a new baseline.'
  return [subject('added-since-baseline', { severity: 'info', sentence })]
}

function untoldCost(untold: readonly WorkLine[], money: boolean): readonly Finding[] {
  const [first] = untold
  if (first === undefined) return []
  const sentence =
    `${count(untold.length)} under way, “${first.activity.name}” among them, ${untold.length === 1 ? 'tells' : 'tell'} ` +
    `no actual ${money ? 'cost' : 'work'}, so what was spent is not known. Enter it in the plan.`
  return [subject('actual-missing', { severity: 'warning', sentence })]
}

function count(many: number): string {
  return `${many} ${many === 1 ? 'activity' : 'activities'}`
}

function subject(code: string, said: Said): Finding {
  return { ...said, code: `earned-value/${code}`, subject: { kind: 'schedule', id: 'work' } }
}
