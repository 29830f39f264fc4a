import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import {
  type ComplianceLine,
  ControlPoints,
  methodKinds,
  projectClasses,
  StatesOfControls,
} from '../../contract/index.ts'
import { countsOf, scoreOf } from '../../domain/index.ts'

type Row = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitId: string | null
  readonly unit: string | null
  readonly managerId: string | null
  readonly manager: string | null
  readonly methodId: string
  readonly method: string
  readonly kind: string
  readonly number: number
  readonly class: string
  readonly phase: string
  readonly states: unknown
  readonly points: unknown
  readonly computedAt: string
}

/** All projects that one sees, as the job has found them, the lowest score first. */
export async function readCompliance(tx: Tx): Promise<readonly ComplianceLine[]> {
  const { rows } = await sql<Row>`
    select i.id, i.code, i.name, u.id as "unitId", u.name as unit, p.id as "managerId", p.name as manager,
      s.method_id as "methodId", m.name as method, m.kind, s.number, f.class, g.phase, s.states, s.points,
      s.computed_at as "computedAt"
    from control_standing s
    join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id
    join project_method f on f.tenant_id = s.tenant_id and f.investment_id = s.investment_id
    join gate_standing g on g.tenant_id = s.tenant_id and g.investment_id = s.investment_id
    join method m on m.tenant_id = s.tenant_id and m.id = s.method_id
    left join party u on u.tenant_id = i.tenant_id and u.id = i.organisation_id
    left join person p on p.tenant_id = i.tenant_id and p.id = i.manager_id
    where i.state <> 'closed'`.execute(tx)
  return rows.map(toLine).toSorted(byPlace)
}

export type CompliancePlace = readonly [score: number, name: string, id: string]

/** The lowest score first; where nothing is asked yet, at the end. */
export function placeOfLine({ score, project }: ComplianceLine): CompliancePlace {
  return [score ?? 2, project.name, project.id]
}

function byPlace(one: ComplianceLine, other: ComplianceLine): number {
  return isAfter(placeOfLine(one), placeOfLine(other)) ? 1 : -1
}

export function isAfter(one: CompliancePlace, other: CompliancePlace): boolean {
  const [score, name, id] = one
  if (score !== other[0]) return score > other[0]
  return name === other[1] ? id > other[2] : name > other[1]
}

function toLine(row: Row): ComplianceLine {
  const { id, code, name, unitId, managerId, computedAt, phase } = row
  const states = StatesOfControls.parse(row.states)
  const points = ControlPoints.parse(row.points)
  return {
    project: { id, code, name },
    unit: unitId === null ? null : { id: unitId, name: row.unit ?? '' },
    manager: managerId === null ? null : { id: managerId, name: row.manager ?? '' },
    method: { id: row.methodId, name: row.method, kind: kindOf(row.kind), number: row.number },
    class: projectClasses.find((size) => size === row.class) ?? 'large',
    phase,
    score: scoreOf(points),
    points,
    counts: countsOf(Object.values(states).map((state) => ({ state }))),
    states,
    computedAt,
  }
}

export function kindOf(kind: string): ComplianceLine['method']['kind'] {
  return methodKinds.find((known) => known === kind) ?? 'hybrid'
}

/** Projects that follow a method and whose controls were not looked at since. */
export async function countBehind(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from project_method m
    join investment i on i.tenant_id = m.tenant_id and i.id = m.investment_id and i.state <> 'closed'
    left join gate_standing s on s.tenant_id = m.tenant_id and s.investment_id = m.investment_id
    left join control_standing c on c.tenant_id = m.tenant_id and c.investment_id = m.investment_id
    where c.investment_id is null or s.method_version is distinct from m.version`.execute(tx)
  return rows[0]?.count ?? 0
}
