import type { Tx } from '@portolan/platform/database'
import { day, daysBetween } from '@portolan/quantity'
import { type RawBuilder, sql } from 'kysely'
import { type Waiver, waivedKinds } from '../../contract/index.ts'
import { waiverState } from '../../domain/index.ts'

/** Who looks: all accounts of that person; nobody where a job does. */
export type Viewer = { readonly me: ReadonlySet<string>; readonly today: string }

type Named = string | null
type Row = {
  readonly id: string
  readonly number: number
  readonly projectId: string
  readonly code: string | null
  readonly project: string
  readonly managerId: string | null
  readonly phaseId: string
  readonly gate: string
  readonly kind: string
  readonly key: string
  readonly must: string
  readonly reason: string
  readonly instead: string
  readonly until: string
  readonly granted: boolean | null
  readonly askedBy: string
  readonly asker: string
  readonly askedAt: string
  readonly judgedBy: Named
  readonly judge: Named
  readonly judgedAt: Named
  readonly judgedWords: string
  readonly withdrawnBy: Named
  readonly withdrawer: Named
  readonly withdrawnAt: Named
  readonly withdrawnWords: string
  readonly version: number
}

/** Waivers that meet what is asked, the newest first. */
export async function readWaivers(
  tx: Tx,
  where: RawBuilder<boolean>,
  viewer: Viewer,
): Promise<readonly Waiver[]> {
  const { rows } = await sql<Row>`
    select w.id, w.number, i.id as "projectId", i.code, i.name as project, i.manager_id as "managerId", w.phase_id as "phaseId",
      w.gate, w.kind, w.key, w.must, w.reason, w.instead, w.until_day as until, w.granted, w.asked_by as "askedBy",
      a.name as asker, w.asked_at as "askedAt", w.judged_by as "judgedBy", j.name as judge, w.judged_at as "judgedAt",
      w.judged_words as "judgedWords", w.withdrawn_by as "withdrawnBy", d.name as withdrawer,
      w.withdrawn_at as "withdrawnAt", w.withdrawn_words as "withdrawnWords", w.version
    from gate_waiver w
    join investment i on i.tenant_id = w.tenant_id and i.id = w.investment_id
    join person a on a.tenant_id = w.tenant_id and a.id = w.asked_by
    left join person j on j.tenant_id = w.tenant_id and j.id = w.judged_by
    left join person d on d.tenant_id = w.tenant_id and d.id = w.withdrawn_by
    where ${where} order by w.number desc limit ${mostShown}`.execute(tx)
  return rows.map((row) => toWaiver(row, viewer))
}

const mostShown = 5_000

export async function readWaiversOf(
  tx: Tx,
  projectIds: readonly string[],
  viewer: Viewer,
): Promise<readonly Waiver[]> {
  return await readWaivers(tx, sql<boolean>`w.investment_id = any(${[...projectIds]}::uuid[])`, viewer)
}

function toWaiver(row: Row, { me, today }: Viewer): Waiver {
  const { granted, until, withdrawnAt } = row
  const state = waiverState({ granted, until, withdrawnAt }, today)
  const manages = row.managerId !== null && me.has(row.managerId)
  const judges = state === 'waiting' && !me.has(row.askedBy) && !manages
  const withdraws = state === 'waiting' || state === 'granted'
  return {
    id: row.id,
    number: row.number,
    project: { id: row.projectId, code: row.code, name: row.project },
    phaseId: row.phaseId,
    gate: row.gate,
    kind: waivedKinds.find((kind) => kind === row.kind) ?? 'criterion',
    key: row.key,
    must: row.must,
    reason: row.reason,
    instead: row.instead,
    until,
    state,
    daysLeft: state === 'granted' ? daysBetween(day(today), day(until)) : null,
    asked: { by: { id: row.askedBy, name: row.asker }, at: row.askedAt },
    judged: madeBy(row.judgedBy, row.judge, { at: row.judgedAt, words: row.judgedWords }),
    withdrawn: madeBy(row.withdrawnBy, row.withdrawer, { at: withdrawnAt, words: row.withdrawnWords }),
    may: [...(judges ? (['judge'] as const) : []), ...(withdraws ? (['withdraw'] as const) : [])],
    version: row.version,
  }
}

function madeBy(
  id: Named,
  name: Named,
  { at, words }: { readonly at: Named; readonly words: string },
): Waiver['judged'] {
  return id === null || at === null ? null : { by: { id, name: name ?? '' }, at, words }
}
