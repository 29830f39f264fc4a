import { type Day, daysBetween, type Money } from '@portolan/quantity'
import type { FieldChange, Impact } from '../../contract/index.ts'
import type { Status } from '@portolan/health'
import { type PlanSnapshot, planMovesBetween } from './plan-moves.ts'

/** A project as far as a decision may change it. */
export type ProjectSnapshot = {
  readonly id: string
  readonly name: string
  readonly finish: Day | null
  readonly status: Status
  /** By the name of the field, what is told to everyone who sees the project. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Fields of a class: whether they change is told, never to what. */
  readonly classed: Readonly<Record<string, string>>
  /** Its schedule, where what is tried may touch it. */
  readonly plan: PlanSnapshot | null
}
export type FieldValue = { readonly value: string | number | null; readonly unit: string }

export type Snapshot = {
  readonly projects: readonly ProjectSnapshot[]
  /** How many projects there are, and what they cost together in the currency of the organisation. */
  readonly count: number
  readonly cost: Money | null
}

/** What lies between two snapshots: what a call did, or what trying it told. */
export function impactBetween(before: Snapshot, after: Snapshot): Impact {
  const pairs = before.projects.flatMap((one) => {
    const other = after.projects.find(({ id }) => id === one.id)
    return other === undefined ? [] : [{ one, other }]
  })
  const [only] = pairs
  return {
    possible: true,
    problem: null,
    changes: [...pairs.flatMap(changesOf), ...counted(before, after)],
    cost: growth(before.cost, after.cost),
    slipDays: slipOf(pairs),
    computed:
      only === undefined || pairs.length > 1 ? null : { before: only.one.status, after: only.other.status },
    plans: pairs.flatMap(({ one, other }) =>
      planMovesBetween({ id: one.id, name: one.name }, one.plan, other.plan),
    ),
  }
}

type Pair = { readonly one: ProjectSnapshot; readonly other: ProjectSnapshot }

function changesOf({ one, other }: Pair): FieldChange[] {
  const project = { id: one.id, name: one.name }
  const open = Object.entries(other.fields).flatMap(([field, { value, unit }]) => {
    const was = one.fields[field] ?? { value: null, unit }
    return was.value === value && was.unit === unit
      ? []
      : [{ project, field, before: was.value, after: value, unit, hidden: false }]
  })
  const hidden = Object.entries(other.classed)
    .filter(([field, value]) => one.classed[field] !== value)
    .map(([field]) => ({ project, field, before: null, after: null, unit: 'text', hidden: true }))
  return [...open, ...hidden]
}

function counted(before: Snapshot, after: Snapshot): FieldChange[] {
  if (before.count === after.count) return []
  const { count } = after
  return [
    { project: null, field: 'projects', before: before.count, after: count, unit: 'count', hidden: false },
  ]
}

function growth(before: Money | null, after: Money | null): Money | null {
  if (before === null || after === null || before.currency !== after.currency) return null
  return { amount: after.amount - before.amount, currency: after.currency }
}

function slipOf(pairs: readonly Pair[]): number | null {
  const slips = pairs.flatMap(({ one, other }) =>
    one.finish === null || other.finish === null ? [] : [daysBetween(one.finish, other.finish)],
  )
  return slips.length === 0 ? null : Math.max(...slips)
}
