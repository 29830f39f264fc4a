import { day } from '@portolan/quantity'
import {
  type AccountAct,
  AccountFigures,
  type AccountRow,
  type AccountThresholds,
  type PersonNamed,
} from '../../contract/index.ts'
import { amountsHidden, pastOf, stateOf } from '../../domain/index.ts'
import { type Beside, judgedBy, mayExplain, mayJudge, mayName, seesRates } from './read-beside.ts'
import type { StoredAccount } from './stored-account.ts'

/** An account as lists show it, by what its plan said when it was read last: nothing is computed here. */
export function toRow(one: StoredAccount, beside: Beside): AccountRow {
  const known = one.figures === null ? null : AccountFigures.parse(one.figures)
  const unit = one.unit ?? beside.policy.currency
  const thresholds = thresholdsOf(one, beside)
  const past = known === null ? [] : pastOf(known, thresholds)
  const { state, due } = stateOf(explainedOf(one), {
    past: past.length > 0,
    since: day(sinceOf(one, beside)),
    workdays: beside.policy.workdays,
    today: day(beside.today),
  })
  const withheld = one.withheld === true
  const hides = withheld && !seesRates(one, beside)
  const ended = one.ended_at !== null
  const may = ended ? [] : actsOf(one, state, beside)
  return {
    id: one.id,
    code: one.code,
    name: one.name,
    activityId: one.activity_id,
    wbs: null,
    project: { id: one.investment_id, code: one.project_code, name: one.project },
    projectManager: projectManagerOf(one),
    manager: { id: one.manager_id, name: one.manager },
    unit,
    asOf: one.as_of ?? beside.today,
    scheduleVersion: one.schedule_version ?? 0,
    period: one.period ?? beside.today.slice(0, 7),
    figures: known === null ? null : hides ? amountsHidden(known) : known,
    withheld: hides,
    thresholds,
    past: [...past],
    state,
    due,
    waitsFor: waitsFor(one, state, beside),
    mine: !ended && isMine(one, state, beside),
    ended,
    may,
    version: one.version,
  }
}

/** Its own; else those of the organisation, the amount of which speaks of its own currency alone. */
function thresholdsOf(
  one: Pick<StoredAccount, 'share' | 'amount' | 'unit'>,
  { policy }: Pick<Beside, 'policy'>,
): AccountThresholds {
  if (one.share !== null) return { share: one.share, amount: one.amount, own: true }
  const amount = (one.unit ?? policy.currency) === policy.currency ? policy.amount : null
  return { share: policy.share, amount, own: false }
}

/** Nobody is late for what was not asked then: a new threshold begins to run when it is set. */
function sinceOf(one: StoredAccount, { policy, today }: Beside): string {
  const set = one.share === null ? policy.setAt : one.thresholds_at
  const days = [one.period_since ?? today, one.named_at.slice(0, 10), set?.slice(0, 10) ?? '']
  return days.toSorted().at(-1) ?? today
}

function explainedOf(one: StoredAccount): Parameters<typeof stateOf>[0] {
  if (one.explanation_id === null) return undefined
  return { judged: one.accepted === null ? null : one.accepted ? 'accepted' : 'sent-back' }
}

function projectManagerOf(one: StoredAccount): PersonNamed | null {
  return one.project_manager_id === null
    ? null
    : { id: one.project_manager_id, name: one.project_manager ?? '' }
}

const owed: readonly AccountRow['state'][] = ['asked', 'late', 'sent-back']

function waitsFor(one: StoredAccount, state: AccountRow['state'], beside: Beside): PersonNamed | null {
  if (owed.includes(state)) return { id: one.manager_id, name: one.manager }
  return state === 'written' && judgedBy(one, beside) === 'manager' ? projectManagerOf(one) : null
}

function isMine(one: StoredAccount, state: AccountRow['state'], beside: Beside): boolean {
  if (owed.includes(state)) return one.manager_id === beside.me
  return state === 'written' && mayJudge(one, beside)
}

function actsOf(one: StoredAccount, state: AccountRow['state'], beside: Beside): AccountAct[] {
  const names = mayName(one, beside)
  const explains = one.figures !== null && state !== 'accepted' && mayExplain(one, beside)
  return [
    ...(state === 'written' && mayJudge(one, beside) ? (['judge'] as const) : []),
    ...(explains ? (['explain'] as const) : []),
    ...(names ? (['change'] as const) : []),
    ...(names && state !== 'written' ? (['end'] as const) : []),
  ]
}
