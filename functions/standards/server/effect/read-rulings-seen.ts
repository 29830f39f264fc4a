import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { z } from 'zod'
import { gateOutcomes, JudgedCriterion } from '../../contract/index.ts'
import type { RulingSeen } from '../../domain/index.ts'

export type RulingRead = RulingSeen & {
  readonly gate: string
  readonly project: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly method: string
  readonly by: { readonly id: string; readonly name: string }
}

type Row = {
  readonly id: string
  readonly projectId: string
  readonly code: string | null
  readonly name: string
  readonly unitId: string | null
  readonly unit: string | null
  readonly methodId: string
  readonly method: string
  readonly number: number
  readonly phaseId: string
  readonly gate: string | null
  readonly outcome: string
  readonly ruledAt: string
  readonly byId: string
  readonly by: string
  readonly presentedAt: string | null
  readonly criteria: unknown
}

/** All rulings on gates of projects that one sees, the newest first, each with what was there when it was presented. */
export async function readRulingsSeen(tx: Tx): Promise<readonly RulingRead[]> {
  const { rows } = await sql<Row>`
    select r.id, i.id as "projectId", i.code, i.name, u.id as "unitId", u.name as unit, r.method_id as "methodId",
      m.name as method, r.number, r.phase_id as "phaseId", r.looked_at->'gate'->>'name' as gate, r.outcome,
      r.ruled_at as "ruledAt", a.id as "byId", a.name as by, p.presented_at as "presentedAt",
      coalesce(p.looked_at->'gate'->'criteria', r.looked_at->'gate'->'criteria') as criteria
    from gate_ruling r
    join investment i on i.tenant_id = r.tenant_id and i.id = r.investment_id
    join method m on m.tenant_id = r.tenant_id and m.id = r.method_id
    join person a on a.tenant_id = r.tenant_id and a.id = r.ruled_by
    left join party u on u.tenant_id = i.tenant_id and u.id = i.organisation_id
    left join lateral (
      select p.presented_at, p.looked_at from gate_presentation p
      where p.tenant_id = r.tenant_id and p.investment_id = r.investment_id and p.phase_id = r.phase_id
        and p.presented_at <= r.ruled_at and not exists (
          select 1 from gate_ruling e where e.tenant_id = r.tenant_id and e.investment_id = r.investment_id
            and e.phase_id = r.phase_id and e.ruled_at >= p.presented_at and e.ruled_at < r.ruled_at)
      order by p.presented_at limit 1) p on true
    order by r.ruled_at desc, r.id desc limit 20000`.execute(tx)
  return rows.map(toRuling)
}

function toRuling(row: Row): RulingRead {
  const { id, projectId, code, name, unitId, methodId, method, number, phaseId, ruledAt, presentedAt } = row
  return {
    id,
    projectId,
    methodId,
    number,
    phaseId,
    outcome: gateOutcomes.find((known) => known === row.outcome) ?? 'go',
    ruledAt,
    presentedAt,
    criteria: Looked.parse(row.criteria ?? []).map(({ waived, ...criterion }) => ({
      ...criterion,
      waived: waived !== null,
    })),
    gate: row.gate ?? phaseId,
    project: { id: projectId, code, name },
    unit: unitId === null ? null : { id: unitId, name: row.unit ?? '' },
    method,
    by: { id: row.byId, name: row.by },
  }
}

const Looked = z.array(
  JudgedCriterion.pick({ id: true, words: true, check: true, state: true }).extend({
    waived: z.unknown().transform((waived) => waived ?? null),
  }),
)

/** The half of the year in which it was ruled: 2026-H2. */
export function halfOf({ ruledAt }: Pick<RulingSeen, 'ruledAt'>): string {
  return `${ruledAt.slice(0, 4)}-H${ruledAt.slice(5, 7) <= '06' ? 1 : 2}`
}
