import { common, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import { ControlOfProject, type ControlShown, type showControl } from '../../contract/index.ts'
import { kindOf } from './read-compliance.ts'

export async function control({ tx, input }: Call<InputOf<typeof showControl>>): Promise<ControlShown> {
  const { projectId } = input
  const { id, code, name } = await readProject(tx, projectId)
  const row = await tx
    .selectFrom('control_standing as s')
    .innerJoin('method as m', (join) =>
      join.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.id', '=', 's.method_id'),
    )
    .select(['s.method_id', 's.number', 's.controls', 's.computed_at', 'm.name', 'm.kind'])
    .where('s.investment_id', '=', projectId)
    .executeTakeFirst()
  const found = ControlOfProject.array()
    .parse(row?.controls ?? [])
    .find((one) => one.id === input.control)
  if (row === undefined || found === undefined) throw refuse(common.notFound, { kind: 'control' })
  return {
    ...found,
    project: { id, code, name },
    method: { id: row.method_id, name: row.name, kind: kindOf(row.kind), number: row.number },
    computedAt: row.computed_at,
  }
}
