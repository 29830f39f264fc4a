import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import {
  type Ability,
  type Assessment,
  type AssessmentState,
  assessmentStates,
} from '../../contract/index.ts'

/** Areas and abilities, each area before what stands below it. */
export async function readAbilities(tx: Tx): Promise<readonly Ability[]> {
  const rows = await tx
    .selectFrom('ability as a')
    .leftJoin('ability as area', (join) =>
      join.onRef('area.tenant_id', '=', 'a.tenant_id').onRef('area.id', '=', 'a.area_id'),
    )
    .selectAll('a')
    .select(['area.name as area_name', 'area.name_key as area_key'])
    .execute()
  const place = (row: (typeof rows)[number]): string =>
    row.area_key === null ? row.name_key : `${row.area_key}\u0001${row.name_key}`
  return rows
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((row) => ({
      id: row.id,
      name: row.name,
      area: row.area_id === null ? null : { id: row.area_id, name: row.area_name ?? '' },
      levels: row.levels,
      version: row.version,
    }))
}

export async function readAbility(tx: Tx, id: string): Promise<Ability> {
  const ability = (await readAbilities(tx)).find((one) => one.id === id)
  if (ability === undefined) throw refuse(common.notFound, { kind: 'ability' })
  return ability
}

export type AssessmentRow = Awaited<
  ReturnType<ReturnType<typeof selectAssessments>['executeTakeFirstOrThrow']>
>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectAssessments(tx: Tx) {
  return tx
    .selectFrom('person_ability as s')
    .innerJoin('ability as a', (join) =>
      join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.ability_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .innerJoin('person as teller', (join) =>
      join.onRef('teller.tenant_id', '=', 's.tenant_id').onRef('teller.id', '=', 's.told_by'),
    )
    .leftJoin('person as confirmer', (join) =>
      join.onRef('confirmer.tenant_id', '=', 's.tenant_id').onRef('confirmer.id', '=', 's.confirmed_by'),
    )
    .selectAll('s')
    .select([
      'a.name as ability_name',
      'p.name as person_name',
      'teller.name as teller_name',
      'confirmer.name as confirmer_name',
    ])
}

export function toAssessment(row: AssessmentRow, { personId }: Known): Assessment {
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    ability: { id: row.ability_id, name: row.ability_name },
    level: row.level,
    evidence: row.evidence,
    link: row.link,
    from: row.from_day,
    until: row.until_day,
    state: stateOf(row.state),
    toldBy: { id: row.told_by, name: row.teller_name },
    confirmedBy: row.confirmed_by === null ? null : { id: row.confirmed_by, name: row.confirmer_name ?? '' },
    reason: row.reason,
    mine: row.person_id === personId,
    version: row.version,
  }
}

function stateOf(state: string): AssessmentState {
  return assessmentStates.find((one) => one === state) ?? 'replaced'
}
