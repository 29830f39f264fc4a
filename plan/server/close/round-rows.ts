import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type CloseChase, type OwedThing, owedThings, type Period } from '../../contract/index.ts'
import { closeRefusals } from '../../contract/index.ts'
import { readPeriod } from '../period/period-rows.ts'

/** Which time the period is being closed: what is done for a close belongs to that. */
export async function readRound(tx: Tx, periodId: string): Promise<number> {
  const row = await tx
    .selectFrom('period_step')
    .select((select) => select.fn.countAll<number>().as('times'))
    .where('period_id', '=', periodId)
    .where('state', '=', 'closing')
    .executeTakeFirstOrThrow()
  return Number(row.times)
}

/** The period, held as it is until the transaction ends, where its checklist may be worked on. */
export async function takeClosing(
  tx: Tx,
  periodId: string,
): Promise<{ readonly period: Period; readonly round: number }> {
  await tx.selectFrom('period').select('id').where('id', '=', periodId).forShare().execute()
  const { steps: _, ...period } = await readPeriod(tx, periodId)
  if (period.state !== 'closing')
    throw refuse(closeRefusals.notClosing, { period: period.name, state: period.state })
  return { period, round: await readRound(tx, periodId) }
}

export type StoredTick = { readonly by: string; readonly at: string; readonly words: string }

export async function readTicks(
  tx: Tx,
  periodId: string,
  round: number,
): Promise<ReadonlyMap<string, StoredTick>> {
  const rows = await tx
    .selectFrom('close_tick as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.by_person'),
    )
    .select(['t.item_key', 't.at', 't.words', 'p.name as by'])
    .where('t.period_id', '=', periodId)
    .where('t.round', '=', round)
    .execute()
  return new Map(rows.map(({ item_key, ...tick }) => [item_key, tick]))
}

/** Newest first, of this round. */
export async function readChases(tx: Tx, periodId: string, round: number): Promise<readonly CloseChase[]> {
  const rows = await tx
    .selectFrom('close_chase as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.id', '=', 'c.person_id'),
    )
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'c.tenant_id').onRef('i.id', '=', 'c.investment_id'),
    )
    .select([
      'c.investment_id',
      'c.due_day',
      'c.step',
      'c.lacks',
      'c.at',
      'p.name as person',
      'i.name as project',
    ])
    .where('c.period_id', '=', periodId)
    .where('c.round', '=', round)
    .orderBy('c.at', 'desc')
    .orderBy('i.name_key')
    .orderBy('c.due_day', 'desc')
    .limit(2_000)
    .execute()
  return rows.map(({ investment_id, due_day, lacks, ...row }) => ({
    ...row,
    projectId: investment_id,
    day: due_day,
    lacks: owedIn(lacks),
  }))
}

export function owedIn(lacks: readonly string[]): OwedThing[] {
  return owedThings.filter((one) => lacks.includes(one))
}
