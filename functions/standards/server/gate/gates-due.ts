import { openKept } from '@portolan/plan/server'
import { sha256 } from '@portolan/platform/events'
import { sql } from 'kysely'
import { z } from 'zod'
import { shareWork } from '../../domain/index.ts'
import type { Computing } from './gate-standings.ts'

/** When a gate is due, and how many activities of the plan are the work of no phase. */
export type GateDue = {
  readonly due_day: string | null
  readonly outside: number | null
  /** Of what that was read: the same again needs no reading. */
  readonly due_from: string | null
}

const notTied: GateDue = { due_day: null, outside: null, due_from: null }

type Standing = { readonly project: { readonly id: string }; readonly phase_id: string }

type Row = {
  readonly id: string
  readonly lines: unknown
  readonly document: string | null
  readonly due: string | null
  readonly outside: number | null
  readonly from: string | null
}

const Lines = z.array(z.tuple([z.string(), z.string()]))

/** Of projects whose phases have lines in their plan; a plan that is as it was is not opened again. */
export async function readGatesDue(
  computing: Computing,
  standings: readonly Standing[],
): Promise<(projectId: string) => GateDue> {
  const phases = new Map(standings.map(({ project, phase_id }) => [project.id, phase_id]))
  const found = new Map<string, GateDue>()
  for (const row of await readTied(computing, [...phases.keys()]))
    found.set(row.id, await dueOf(computing, row, phases.get(row.id) ?? ''))
  return (projectId) => found.get(projectId) ?? notTied
}

async function readTied({ tx, tenantId }: Computing, ids: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select l.investment_id as id, jsonb_agg(jsonb_build_array(l.activity_id, l.phase_id) order by l.activity_id) as lines,
      v.document_sha256 as document, s.due_day as due, s.outside, s.due_from as from
    from phase_line l
    left join lateral (select document_sha256 from schedule_version v where v.tenant_id = l.tenant_id
      and v.investment_id = l.investment_id order by v.number desc limit 1) v on true
    left join gate_standing s on s.tenant_id = l.tenant_id and s.investment_id = l.investment_id
    where l.tenant_id = ${tenantId}::uuid and l.investment_id = any(${[...ids]}::uuid[])
    group by l.investment_id, v.document_sha256, s.due_day, s.outside, s.due_from`.execute(tx)
  return rows
}

async function dueOf(computing: Computing, row: Row, phaseId: string): Promise<GateDue> {
  const { document, due, outside, from } = row
  if (document === null) return notTied
  const key = sha256(JSON.stringify([document, phaseId, row.lines]))
  if (key === from) return { due_day: due, outside, due_from: from }
  const { schedule, computed } = await openKept(document, async () => await readDocument(computing, document))
  const shared = shareWork(schedule, computed, new Map(Lines.parse(row.lines)))
  const { finish } = shared.of(phaseId)
  return { due_day: finish?.slice(0, 10) ?? null, outside: shared.outside, due_from: key }
}

/** As the owner, whom no wall holds back: of this organisation alone. */
async function readDocument({ tx, tenantId }: Computing, document: string): Promise<Uint8Array> {
  const rows = await tx
    .selectFrom('file_chunk')
    .select('content')
    .where('tenant_id', '=', tenantId)
    .where('sha256', '=', document)
    .orderBy('number')
    .execute()
  return new Uint8Array(Buffer.concat(rows.map(({ content }) => content)))
}
