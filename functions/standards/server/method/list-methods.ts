import type { InputOf, OutputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type compareVersions,
  type listMethods,
  type Method,
  methodKinds,
  type MethodLine,
  methodRefusals,
  methodStates,
  type showMethod,
} from '../../contract/index.ts'
import { compareContents } from '../../domain/index.ts'
import { common, refuse } from '@portolan/contract'
import { readContent, readMethod } from './method-rows.ts'

type Line = Omit<MethodLine, 'owner' | 'kind' | 'state'> & {
  readonly ownerId: string
  readonly owner: string
  readonly kind: string
  readonly state: string
}

export async function list({ tx }: Call<InputOf<typeof listMethods>>): Promise<OutputOf<typeof listMethods>> {
  const { rows } = await sql<Line>`
    select m.id, m.name, m.kind, m.version, o.id as "ownerId", o.name as owner, p.number as published, d.number as draft,
      case when m.retired_at is not null then 'retired' when p.number is null then 'draft' else 'published' end as state,
      (select count(*) from project_method f where f.tenant_id = m.tenant_id and f.method_id = m.id)::int as projects,
      jsonb_array_length(c.content -> 'phases') as phases,
      (select coalesce(sum(jsonb_array_length(phase -> 'artefacts')), 0)
        from jsonb_array_elements(c.content -> 'phases') as phase)::int as artefacts,
      (select coalesce(sum(case when jsonb_typeof(phase -> 'gate') = 'object' then jsonb_array_length(phase -> 'gate' -> 'criteria') end), 0)
        from jsonb_array_elements(c.content -> 'phases') as phase)::int as criteria
    from method m
    join person o on o.tenant_id = m.tenant_id and o.id = m.owner_id
    left join method_version p on p.tenant_id = m.tenant_id and p.method_id = m.id and p.state = 'published'
    left join method_version d on d.tenant_id = m.tenant_id and d.method_id = m.id and d.state = 'draft'
    join method_version c on c.tenant_id = m.tenant_id and c.method_id = m.id and c.number = coalesce(p.number, d.number)
    order by m.retired_at is not null, m.name_key limit 200`.execute(tx)
  return {
    items: rows.map(({ ownerId, owner, kind, state, ...row }) => ({
      ...row,
      owner: { id: ownerId, name: owner },
      kind: methodKinds.find((one) => one === kind) ?? 'hybrid',
      state: methodStates.find((one) => one === state) ?? 'draft',
    })),
  }
}

export async function show({ tx, actor, input }: Call<InputOf<typeof showMethod>>): Promise<Method> {
  return await readMethod(tx, actor, input.methodId, input.number)
}

export async function compare({
  tx,
  input,
}: Call<InputOf<typeof compareVersions>>): Promise<OutputOf<typeof compareVersions>> {
  const { methodId, from, to } = input
  await requireThere(tx, methodId)
  const [before, after] = [await readContent(tx, methodId, from), await readContent(tx, methodId, to)]
  if (before === undefined) throw refuse(methodRefusals.noVersion, { number: from })
  if (after === undefined) throw refuse(methodRefusals.noVersion, { number: to })
  return { from, to, changes: [...compareContents(before.content, after.content)] }
}

async function requireThere(tx: Tx, methodId: string): Promise<void> {
  const row = await tx.selectFrom('method').select('id').where('id', '=', methodId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'method' })
}
