import { actionStates } from '@portolan/oversight/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type Condition, gateOutcomes, type MethodContent, type Ruling } from '../../contract/index.ts'
import { conditionState } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'

export type RulingRead = Ruling & { readonly projectId: string; readonly backToId: string | null }

/** All that was decided at the gates of projects, the newest first. */
export async function readRulings(
  tx: Tx,
  projectIds: readonly string[],
  today: string,
): Promise<readonly RulingRead[]> {
  const rows = await tx
    .selectFrom('gate_ruling')
    .select(['id', 'investment_id', 'phase_id', 'outcome', 'words', 'ruled_by', 'ruled_at'])
    .select(['until_day', 'back_to', 'decision_id'])
    .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute()
  const conditions = await readConditions(tx, projectIds, today)
  const names = await namesOf(
    tx,
    rows.map(({ ruled_by }) => ruled_by),
  )
  return rows.map((row) => ({
    id: row.id,
    projectId: row.investment_id,
    phaseId: row.phase_id,
    outcome: gateOutcomes.find((one) => one === row.outcome) ?? 'go',
    by: named(names, row.ruled_by),
    at: row.ruled_at,
    words: row.words,
    until: row.until_day,
    backTo: row.back_to,
    backToId: row.back_to,
    decisionId: row.decision_id,
    conditions: [...(conditions.get(row.id) ?? [])],
  }))
}

/** As one reads it: the phase that a project goes back to by its name. */
export function shownRuling(
  { projectId: _, backToId, ...ruling }: RulingRead,
  { phases }: MethodContent,
): Ruling {
  return { ...ruling, backTo: phases.find(({ id }) => id === backToId)?.name ?? backToId }
}

type Row = {
  readonly ruling: string
  readonly id: string
  readonly number: number
  readonly title: string
  readonly ownerId: string
  readonly owner: string
  readonly due: string
  readonly state: string
}

async function readConditions(
  tx: Tx,
  projectIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly Condition[]>> {
  const { rows } = await sql<Row>`
    select c.ruling_id as ruling, a.id, a.number, a.title, p.id as "ownerId", p.name as owner, a.due_day as due, a.state
    from gate_condition c join action a on a.tenant_id = c.tenant_id and a.id = c.action_id
    join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where c.investment_id = any(${[...projectIds]}::uuid[]) order by c.ruling_id, c.number`.execute(tx)
  const byRuling = new Map<string, Condition[]>()
  for (const row of rows) {
    const action = actionStates.find((one) => one === row.state) ?? 'open'
    const { due } = row
    const condition = {
      actionId: row.id,
      number: row.number,
      words: row.title,
      owner: { id: row.ownerId, name: row.owner },
      due,
      action,
      state: conditionState({ action, due }, today),
    }
    byRuling.set(row.ruling, [...(byRuling.get(row.ruling) ?? []), condition])
  }
  return byRuling
}
