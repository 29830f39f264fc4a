import type { NewEdition, PlanEdit, ProjectFields } from '../contract/index.ts'
import type { PlanState } from './plan-state.ts'
import type { RegisterEntry } from './register-entry.ts'

export type Named = {
  readonly organisationId: string | null
  readonly programmeId: string | null
}
export type Origin = {
  readonly source: string
  readonly asOf: string
  readonly rowNumber: number
  readonly byWhom: string
}

/**
 * The edits that bring a row of a register into a plan: always its edition and its rating; the fields of the project
 * only from the newest edition, and never a field the register leaves empty; the first edition freezes baseline 1.
 */
export function entryToEdits(
  entry: RegisterEntry,
  state: PlanState,
  named: Named,
  origin: Origin,
): PlanEdit[] {
  const newest = state.latestAsOf === null || origin.asOf >= state.latestAsOf
  const fields = changedFields(
    newest ? fieldsOf(entry, named) : missingFields(fieldsOf(entry, named), state),
    state,
  )
  return [
    ...(Object.keys(fields).length > 0 ? [{ kind: 'project.set' as const, fields }] : []),
    { kind: 'edition.add', edition: editionOf(entry, origin) },
    ...ratingEdit(entry, origin),
    ...entry.lines.map((line): PlanEdit => ({
      kind: 'line.add',
      line: {
        version: line.version,
        category: line.category,
        from: line.from,
        to: line.to,
        spread: 'even',
        money: { amount: line.amount, currency: line.currency },
      },
    })),
    ...baselineEdit(entry, state, origin),
  ]
}

function fieldsOf(entry: RegisterEntry, named: Named): ProjectFields {
  const closed = entry.actualFinish !== null || closedPhase.test(entry.phase ?? '')
  return {
    name: entry.name,
    ...keep('code', entry.code),
    ...keep('description', entry.description),
    ...keep('organisationId', named.organisationId),
    ...keep('programmeId', named.programmeId),
    ...keep('category', entry.category),
    ...keep('phase', entry.phase),
    ...keep('start', entry.start),
    ...keep('finish', entry.actualFinish ?? entry.finish),
    ...keep('cost', costOf(entry)),
    state: closed ? 'closed' : 'active',
  }
}

/** Words in which registers say that a project has ended. */
const closedPhase =
  /^(closed|completed?|finished|terminated|cancelled|dropped|project completed|done|abgeschlossen|beendet|abgebrochen|geschlossen)\b/i

function keep<K extends string, V>(name: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [name]: value }) as { [P in K]?: V }
}

function costOf(entry: RegisterEntry): { amount: number; currency: string } | null {
  const amount = entry.wholeLifeCost ?? entry.actualCost ?? entry.plannedCost
  return amount === null || entry.currency === null ? null : { amount, currency: entry.currency }
}

function missingFields(fields: ProjectFields, state: PlanState): ProjectFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => state.fields[name as keyof ProjectFields] == null),
  )
}

export function changedFields(fields: ProjectFields, state: PlanState): ProjectFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !same(value, state.fields[name as keyof ProjectFields])),
  )
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return (a ?? null) === (b ?? null)
  const keys = Object.keys({ ...a, ...b })
  return keys.every((key) => (a as Record<string, unknown>)[key] === (b as Record<string, unknown>)[key])
}

function editionOf(entry: RegisterEntry, origin: Origin): NewEdition {
  return {
    source: origin.source,
    asOf: origin.asOf,
    code: entry.code,
    name: entry.name,
    rowNumber: origin.rowNumber,
    start: entry.start,
    finish: entry.finish,
    plannedFinish: entry.plannedFinish,
    actualFinish: entry.actualFinish,
    currency: entry.currency,
    wholeLifeCost: entry.wholeLifeCost,
    plannedCost: entry.plannedCost,
    actualCost: entry.actualCost,
    periodBudget: entry.periodBudget,
    periodForecast: entry.periodForecast,
    progress: entry.progress,
    narrative: { ...entry.narrative },
    other: { ...entry.other },
    gaps: [...entry.gaps],
  }
}

function ratingEdit(entry: RegisterEntry, origin: Origin): PlanEdit[] {
  if (entry.rating === null) return []
  return [{ kind: 'rating.report', rating: { ...entry.rating, asOf: origin.asOf, byWhom: origin.byWhom } }]
}

/** What was planned counts as the baseline where the register tells it; else the first thing it ever said. */
function baselineEdit(entry: RegisterEntry, state: PlanState, origin: Origin): PlanEdit[] {
  if (state.baselines.length > 0) return []
  const finish = entry.plannedFinish ?? entry.finish
  const amount = entry.plannedCost ?? entry.wholeLifeCost
  if (finish === null && amount === null) return []
  const planned = entry.plannedFinish !== null || entry.plannedCost !== null
  const cost = amount === null || entry.currency === null ? null : { amount, currency: entry.currency }
  const source = planned ? `As planned, told by ${origin.source}` : `First told by ${origin.source}`
  return [
    { kind: 'baseline.freeze', baseline: { asOf: origin.asOf, start: entry.start, finish, cost, source } },
  ]
}
