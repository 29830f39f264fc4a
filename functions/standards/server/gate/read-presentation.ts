import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import type { Following } from '../../contract/index.ts'
import { named, namesOf } from '../named.ts'

type Row = { readonly words: string; readonly by: string; readonly at: string }

/** That the gate of a phase was presented, and not ruled on since. */
export async function readPresentation(
  tx: Tx,
  projectId: string,
  phaseId: string,
): Promise<Following['presented']> {
  const { rows } = await sql<Row>`
    select p.words, p.presented_by as by, p.presented_at as at from gate_presentation p
    where p.investment_id = ${projectId}::uuid and p.phase_id = ${phaseId} and not exists (
      select 1 from gate_ruling r where r.tenant_id = p.tenant_id and r.investment_id = p.investment_id
        and r.phase_id = p.phase_id and r.ruled_at >= p.presented_at)
    order by p.id desc limit 1`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  const names = await namesOf(tx, [row.by])
  return { by: named(names, row.by), at: row.at, words: row.words }
}
