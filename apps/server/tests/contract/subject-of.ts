import type { AnyOperation } from '@portolan/contract'
import { leastInput } from '../matrix/inputs.ts'
import type { World } from '../matrix/world.ts'
import type { House } from '../testing/house.ts'

/** An input that names a subject which is there, for every operation that carries a version. */
export async function subjectOf(
  operation: AnyOperation,
  { house, world }: { readonly house: House; readonly world: World },
): Promise<Record<string, unknown>> {
  const { rows } = await house.database.owner.query<{ id: string }>(
    'select id from import where state = $1',
    [operation.id === 'plan.undo-import' ? 'committed' : 'previewed'],
  )
  const { rows: dropped } = await house.database.owner.query<{ id: string }>(
    `select id from schedule_import where state = 'previewed' and investment_id = $1`,
    [world.projects[0]],
  )
  const { rows: lists } = await house.database.owner.query<{ id: string }>(
    `select id from scope_import where state = $1 and investment_id = $2`,
    [operation.id === 'plan.undo-scope' ? 'committed' : 'previewed', world.projects[0]],
  )
  const { rows: views } = await house.database.owner.query<{ id: string }>(
    `select id from saved_view where tenant_id = $1`,
    [world.tenantId],
  )
  const { rows: periods } = await house.database.owner.query<{ id: string }>(
    `select id from period where tenant_id = $1 order by from_day`,
    [world.tenantId],
  )
  const { rows: ledgers } = await house.database.owner.query<{ id: string }>(
    `select id from ledger_import where state = 'previewed'`,
  )
  const { rows: parties } = await house.database.owner.query<{ id: string }>(
    `select id from party where tenant_id = $1 and merged_into is null`,
    [world.tenantId],
  )
  const known: Readonly<Record<string, unknown>> = {
    projectId: world.projects[0],
    id: world.bystander,
    viewId: views[0]?.id,
    periodId: periods[0]?.id,
    partyId: parties[0]?.id,
    ledgerImportId: ledgers[0]?.id,
    importId: operation.path.includes('/schedule-imports/')
      ? dropped[0]?.id
      : operation.path.includes('/scope-imports/')
        ? lists[0]?.id
        : rows[0]?.id,
  }
  const named = Object.keys(operation.input.shape).filter((name) => name in known)
  const edits =
    'edits' in operation.input.shape
      ? {
          edits: [
            operation.id === 'plan.edit-schedule'
              ? { kind: 'activity.set', activity: '1', fields: { name: 'Now' } }
              : { kind: 'project.set', fields: { phase: 'Now' } },
          ],
        }
      : {}
  return {
    ...leastInput(operation),
    ...edits,
    ...Object.fromEntries(named.map((name) => [name, known[name]])),
  }
}
