import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { PlanState } from '../domain/index.ts'
import type { NewEdition, NewLine, NewRating } from '../contract/index.ts'
import { nameKey } from '@portolan/exchange'
import { codeKey } from './code-key.ts'

/** What a write of the plan knows of its surroundings. */
export type Writing = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

export type NewInvestment = { readonly id: string; readonly portfolioId: string; readonly state: PlanState }

const rowsAtOnce = 400

/** Inserts in portions, below the number of parameters that one statement takes. */
export async function inPortions<T>(
  rows: readonly T[],
  insert: (portion: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await insert(rows.slice(from, from + rowsAtOnce))
}

export async function insertInvestments(writing: Writing, all: readonly NewInvestment[]): Promise<void> {
  await inPortions(all, async (portion) =>
    writing.tx
      .insertInto('investment')
      .values(
        portion.map(({ id, portfolioId, state }) => ({
          tenant_id: writing.tenantId,
          id,
          portfolio_id: portfolioId,
          ...columnsOf(state),
          created_at: writing.now,
          updated_at: writing.now,
        })),
      )
      .execute(),
  )
}

/** Sets the columns of a project to the state it reached, and raises its version. */
export async function updateInvestment(
  writing: Writing,
  id: string,
  state: PlanState,
  version: number,
): Promise<boolean> {
  const done = await writing.tx
    .updateTable('investment')
    .set({ ...columnsOf(state), version: version + 1, updated_at: writing.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

function columnsOf(state: PlanState) {
  const { fields } = state
  return {
    code: fields.code ?? null,
    code_key: state.codeKey ?? codeKey(fields.code ?? null),
    name: fields.name ?? '',
    name_key: nameKey(fields.name ?? ''),
    description: fields.description ?? null,
    programme_id: fields.programmeId ?? null,
    organisation_id: fields.organisationId ?? null,
    customer_id: fields.customerId ?? null,
    manager_id: fields.managerId ?? null,
    category: fields.category ?? null,
    phase: fields.phase ?? null,
    state: fields.state ?? 'active',
    start_day: fields.start ?? null,
    finish_day: fields.finish ?? null,
    cost_amount: fields.cost?.amount ?? null,
    cost_currency: fields.cost?.currency ?? null,
    contract_value: fields.contractValue?.amount ?? null,
    contract_currency: fields.contractValue?.currency ?? null,
    embargo_note: fields.embargoNote ?? null,
    latest_as_of: state.latestAsOf,
  }
}

export type EditionRow = {
  readonly id: string
  readonly investmentId: string
  readonly importId: string | null
  readonly edition: NewEdition
}

export async function insertEditions(writing: Writing, all: readonly EditionRow[]): Promise<void> {
  await inPortions(all, async (portion) =>
    writing.tx
      .insertInto('edition')
      .values(
        portion.map(({ id, investmentId, importId, edition }) => ({
          tenant_id: writing.tenantId,
          id,
          investment_id: investmentId,
          import_id: importId,
          source: edition.source,
          as_of: edition.asOf,
          code: edition.code,
          name: edition.name,
          start_day: edition.start,
          finish_day: edition.finish,
          planned_finish_day: edition.plannedFinish,
          actual_finish_day: edition.actualFinish,
          currency: edition.currency,
          whole_life_cost: edition.wholeLifeCost,
          planned_cost: edition.plannedCost,
          actual_cost: edition.actualCost,
          period_budget: edition.periodBudget,
          period_forecast: edition.periodForecast,
          progress: edition.progress,
          narrative: JSON.stringify(edition.narrative),
          other: JSON.stringify(edition.other),
          gaps: JSON.stringify(edition.gaps),
          row_number: edition.rowNumber,
          created_at: writing.now,
        })),
      )
      .execute(),
  )
}

export type Belonging<T> = {
  readonly investmentId: string
  readonly editionId: string | null
  readonly value: T
}

export async function insertRatings(writing: Writing, all: readonly Belonging<NewRating>[]): Promise<void> {
  await inPortions(all, async (portion) =>
    writing.tx
      .insertInto('reported_status')
      .values(
        portion.map(({ investmentId, editionId, value }) => ({
          tenant_id: writing.tenantId,
          id: uuidv7(Date.parse(writing.now)),
          investment_id: investmentId,
          edition_id: editionId,
          as_of: value.asOf,
          raw: value.raw,
          scale: value.scale,
          step: value.step,
          steps: value.steps,
          by_whom: value.byWhom,
          created_at: writing.now,
        })),
      )
      .execute(),
  )
}

export async function insertLines(writing: Writing, all: readonly Belonging<NewLine>[]): Promise<void> {
  await inPortions(all, async (portion) =>
    writing.tx
      .insertInto('line')
      .values(
        portion.map(({ investmentId, editionId, value }) => ({
          tenant_id: writing.tenantId,
          id: uuidv7(Date.parse(writing.now)),
          investment_id: investmentId,
          edition_id: editionId,
          version: value.version,
          category: value.category,
          from_day: value.from,
          to_day: value.to,
          spread: value.spread,
          amount: value.money.amount,
          currency: value.money.currency,
          created_at: writing.now,
        })),
      )
      .execute(),
  )
}

export type BaselineRow = {
  readonly investmentId: string
  readonly importId: string | null
  readonly baseline: PlanState['baselines'][number]
}

export async function insertBaselines(writing: Writing, all: readonly BaselineRow[]): Promise<void> {
  await inPortions(all, async (portion) =>
    writing.tx
      .insertInto('baseline')
      .values(
        portion.map(({ investmentId, importId, baseline }) => ({
          tenant_id: writing.tenantId,
          id: uuidv7(Date.parse(writing.now)),
          investment_id: investmentId,
          number: baseline.number,
          as_of: baseline.asOf,
          start_day: baseline.start,
          finish_day: baseline.finish,
          cost_amount: baseline.cost?.amount ?? null,
          cost_currency: baseline.cost?.currency ?? null,
          source: baseline.source,
          import_id: importId,
          created_at: writing.now,
        })),
      )
      .execute(),
  )
}
