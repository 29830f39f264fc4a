import { type WorkHeld, workHeld } from '@portolan/plan/contract'
import type { Tx } from '@portolan/platform/database'
import { type FactsReader, type Provided, provide } from '@portolan/platform/facts'
import { sql } from 'kysely'
import { heldPhases } from '../../domain/index.ts'
import { readHeld } from '../gate/gate-standings.ts'
import { followProjects } from '../project-method/follow-projects.ts'
import { readPhaseLines } from './phase-lines.ts'

type Means = { readonly readFacts: FactsReader }

/** Tells the plan on which of its lines no work may begin, without its knowing of gates. */
export function providedByStandards({ readFacts }: Means): readonly Provided[] {
  return [
    provide(workHeld, async (tx, projectId, now) => {
      const value = await findHeld({ tx, now, readFacts }, projectId)
      return value && { value, asOf: now.slice(0, 10) }
    }),
  ]
}

type Finding = Means & { readonly tx: Tx; readonly now: string }

async function findHeld({ tx, now, readFacts }: Finding, projectId: string): Promise<WorkHeld[] | undefined> {
  const lines = await readPhaseLines(tx, projectId)
  if (lines.length === 0) return undefined
  const tenantId = await tenantOf(tx, projectId)
  const computing = { tx, tenantId, now, readFacts }
  const [held] = await readHeld(computing, [projectId])
  if (held === undefined) return undefined
  const { phases } = (await followProjects({ ...computing, me: new Set() }, [held]))(held)
  const holds = heldPhases(phases)
  const nameOf = new Map(phases.map(({ id, name }) => [id, name]))
  return lines.flatMap(({ activity, phaseId }) => {
    const hold = holds.get(phaseId)
    if (hold === undefined) return []
    return [{ activity, phase: nameOf.get(phaseId) ?? phaseId, gate: hold.gate, because: hold.because }]
  })
}

async function tenantOf(tx: Tx, projectId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select tenant_id as id from investment where id = ${projectId}::uuid`.execute(tx)
  return rows[0]?.id ?? ''
}
