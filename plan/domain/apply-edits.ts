import { asDay, type Finding, minorDigits, told, type Told } from '@portolan/quantity'
import type { PlanEdit, PlanEditKind } from '../contract/index.ts'
import type { PlanState } from './plan-state.ts'

export type Applied = { readonly result: PlanState; readonly findings: readonly Finding[] }
type EditOf<K extends PlanEditKind> = Extract<PlanEdit, { kind: K }>
type Apply = { [K in PlanEditKind]: (state: PlanState, edit: EditOf<K>) => PlanState }

/**
 * Applies edits to a plan, in order. The same function serves the form, the import, the preview of a change and its
 * execution. It never throws on data: a finding of severity error means that the result must not be kept.
 */
export function applyEdits(state: PlanState, edits: readonly PlanEdit[], subject: string): Applied {
  const result = edits.reduce(applyEdit, state)
  return {
    result,
    findings: [
      ...checkDays(result, subject),
      ...checkCurrencies(edits, subject),
      ...checkLines(state, edits, subject),
    ],
  }
}

function applyEdit(state: PlanState, edit: PlanEdit): PlanState {
  return (apply[edit.kind] as (state: PlanState, edit: PlanEdit) => PlanState)(state, edit)
}

const apply: Apply = {
  'project.set': (state, { fields }) => ({ ...state, fields: { ...state.fields, ...given(fields) } }),
  'edition.add': (state, { edition }) => ({
    ...state,
    latestAsOf: laterOf(state.latestAsOf, edition.asOf),
    editions: [...state.editions.filter((one) => !sameEdition(one, edition)), edition],
  }),
  'rating.report': (state, { rating }) => ({ ...state, ratings: [...state.ratings, rating] }),
  'line.add': (state, { line }) => ({ ...state, lines: [...state.lines, line] }),
  'line.remove': (state, { lineId }) => ({
    ...state,
    lines: state.lines.filter((line) => line.id !== lineId),
  }),
  'baseline.freeze': (state, { baseline }) => ({
    ...state,
    baselines: [...state.baselines, { ...baseline, number: state.baselines.length + 1 }],
  }),
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

function laterOf(a: string | null, b: string): string {
  return a === null || b > a ? b : a
}

/** One source speaks once of a day: what it says later replaces what it said. */
function sameEdition(a: { asOf: string; source: string }, b: { asOf: string; source: string }): boolean {
  return a.asOf === b.asOf && a.source === b.source
}

function checkDays(state: PlanState, subject: string): Finding[] {
  const { start, finish } = state.fields
  if (!start || !finish || start <= finish) return []
  const says = told(
    'plan:finish-before-start',
  )`The finish ${{ finish: asDay(finish) }} lies before the start ${{ start: asDay(start) }}. Change one of the two.`
  return [error('plan/finish-before-start', subject, says, { start, finish })]
}

function checkCurrencies(edits: readonly PlanEdit[], subject: string): Finding[] {
  const named = new Set(edits.flatMap(currenciesOf))
  return [...named]
    .filter((currency) => minorDigits(currency) === undefined)
    .map((currency) =>
      error(
        'plan/unknown-currency',
        subject,
        told(
          'plan:unknown-currency',
        )`${{ currency }} is no currency of ISO 4217. Use a code such as EUR, GBP or USD.`,
        { currency },
      ),
    )
}

function currenciesOf(edit: PlanEdit): string[] {
  if (edit.kind === 'project.set')
    return [edit.fields.cost?.currency, edit.fields.contractValue?.currency].filter(
      (one) => one !== undefined,
    )
  if (edit.kind === 'edition.add') return edit.edition.currency === null ? [] : [edit.edition.currency]
  if (edit.kind === 'line.add') return [edit.line.money.currency]
  if (edit.kind === 'baseline.freeze') return edit.baseline.cost === null ? [] : [edit.baseline.cost.currency]
  return []
}

function checkLines(state: PlanState, edits: readonly PlanEdit[], subject: string): Finding[] {
  const known = new Set(state.lines.map((line) => line.id))
  return edits.flatMap((edit) => {
    if (edit.kind === 'line.add' && edit.line.from >= edit.line.to)
      return [
        error(
          'plan/line-without-days',
          subject,
          told(
            'plan:line-without-days',
          )`A line from ${{ from: asDay(edit.line.from) }} to before ${{ to: asDay(edit.line.to) }} holds no day.`,
        ),
      ]
    if (edit.kind === 'line.remove' && !known.has(edit.lineId))
      return [
        error(
          'plan/no-such-line',
          subject,
          told('plan:no-such-line')`The line to be removed is not part of this plan. Reload and try again.`,
        ),
      ]
    return []
  })
}

function error(code: string, subject: string, says: Told, detail?: Finding['detail']): Finding {
  return {
    severity: 'error',
    code,
    subject: { kind: 'project', id: subject },
    ...says,
    ...(detail ? { detail } : {}),
  }
}
