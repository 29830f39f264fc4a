import type { FoundKind } from '@portolan/platform/search'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly number: number
  readonly must: string
  readonly projectId: string
  readonly phaseId: string
}

/** Waivers by what may be lacking and why: whoever sees the project may read them. */
export const foundWaivers: FoundKind = {
  kind: 'waiver',
  show: async (tx, ids) => {
    const { rows } = await sql<Row>`
      select id, number, must, investment_id as "projectId", phase_id as "phaseId" from gate_waiver
      where id = any(${[...ids]}::uuid[])`.execute(tx)
    return rows.map(({ id, number, must, projectId, phaseId }) => ({
      id,
      title: `W-${number} ${must}`,
      to: `/projects/${projectId}/method?phase=${phaseId}`,
    }))
  },
}
