import { type Finding, term, told } from '@portolan/quantity'
import { type MinorUnits, portion } from '../budget/apportion.ts'
import { shareOf, type Technique } from './technique.ts'

export type EarningActivity = {
  readonly id: string
  readonly budget: MinorUnits
  /** Cumulative to the status date; only level of effort needs it. */
  readonly plannedValue?: MinorUnits | null
  readonly technique: Technique
}

export type EarnedActivity = {
  readonly id: string
  readonly kind: Technique['kind']
  /** Of the budget, from 0 to 1. */
  readonly share: number | null
  readonly earnedValue: MinorUnits | null
}

export type EarnResult = {
  readonly activities: readonly EarnedActivity[]
  /** Null if one activity's earned value is not known. */
  readonly earnedValue: MinorUnits | null
  /** Share of the budget that is earned by level of effort: time passing, not work done. */
  readonly levelOfEffortShare: number | null
}

type EarnAnswer = { readonly result: EarnResult; readonly findings: readonly Finding[] }

/** Earned value of each activity by its technique: budget × share earned, to the minor unit. */
export function earn(activities: readonly EarningActivity[]): EarnAnswer {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const earned = activities.map((activity) => earnOne(activity, byId))
  const values = earned.map(({ earnedValue }) => earnedValue)
  const known = values.flatMap((value) => value ?? [])
  const result = {
    activities: earned,
    earnedValue: known.length === values.length ? sum(known) : null,
    levelOfEffortShare: levelOfEffortShare(activities),
  }
  const findings = earned.flatMap(({ id, kind, share }) => (share === null ? [notEarned(id, kind)] : []))
  return { result, findings }
}

type ById = ReadonlyMap<string, EarningActivity>

function earnOne(activity: EarningActivity, byId: ById): EarnedActivity {
  const { id, budget, technique } = activity
  const sound = Number.isSafeInteger(budget) && budget >= 0
  const share = sound ? earnedShare(activity, byId) : null
  return { id, kind: technique.kind, share, earnedValue: share === null ? null : portion(budget, share) }
}

/** Follows "goes along with" to an activity that earns by itself; null in a ring or into nowhere. */
function earnedShare(activity: EarningActivity, byId: ById): number | null {
  const seen = new Set<string>()
  let at: EarningActivity | undefined = activity
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    if (at.technique.kind !== 'apportioned') return ownShare(at, at.technique)
    at = byId.get(at.technique.base)
  }
  return null
}

function ownShare(
  activity: EarningActivity,
  technique: Exclude<Technique, { readonly kind: 'apportioned' }>,
): number | null {
  if (technique.kind !== 'level-of-effort') return shareOf(technique)
  const planned = activity.plannedValue ?? null
  if (planned === null || !(planned >= 0 && planned <= activity.budget)) return null
  return activity.budget === 0 ? 0 : planned / activity.budget
}

function levelOfEffortShare(activities: readonly EarningActivity[]): number | null {
  const all = sum(activities.map(({ budget }) => budget))
  const effort = activities.filter(({ technique }) => technique.kind === 'level-of-effort')
  return all > 0 ? sum(effort.map(({ budget }) => budget)) / all : null
}

function notEarned(id: string, kind: Technique['kind']): Finding {
  return {
    severity: 'warning',
    code: 'not-earned',
    subject: { kind: 'activity', id },
    ...told(
      'earned-value:not-earned',
    )`What activity ${{ activity: id }} earned by ${{ technique: term(`earned-value:technique.${kind}`, wordsOf[kind]) }} cannot be told; ${{ way: term(`earned-value:way.${kind}`, wayOut[kind]) }}.`,
  }
}

const wordsOf: Readonly<Record<Technique['kind'], string>> = {
  '0/100': '0/100',
  '50/50': '50/50',
  'xx/yy': 'a split at its start',
  'weighted-milestones': 'weighted milestones',
  'percent-complete': 'percent complete',
  'units-complete': 'units complete',
  'level-of-effort': 'level of effort',
  apportioned: 'going along with another',
}

const wayOut: Readonly<Record<Technique['kind'], string>> = {
  '0/100': 'give it a budget in whole minor units from 0 on',
  '50/50': 'give it a budget in whole minor units from 0 on',
  'xx/yy': 'the share at the start is from 0 to 1',
  'weighted-milestones': 'the weights are from 0 on, and one is above 0',
  'percent-complete': 'state a share from 0 to 1',
  'units-complete': 'state the units done, from 0 to those planned',
  'level-of-effort': 'state its planned value, from 0 to its budget',
  apportioned: 'name an activity that earns by itself',
}

function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((so, amount) => so + amount, 0)
}
