import { common, happened, refuse } from '@portolan/contract'
import { type UseCase, writes } from '@portolan/platform/operations'
import { refusals, scopeEvents, undoScope } from '../../contract/index.ts'
import { readPlan } from '../read-plan.ts'
import { openScopeDocument, readStandingScope } from './scope-versions.ts'
import { readScopeImport, takeScopeImport, toScopeImport } from './stored-scope-import.ts'
import { writeScopeItems } from './write-scope-items.ts'

export const undoScopeUseCases: readonly UseCase[] = [
  writes(undoScope, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeScopeImport(tx, input, expectedVersion)
    const { projectId } = input
    const plan = await readPlan(tx, projectId)
    const last = await readStandingScope(tx, projectId)
    if (last === undefined) throw refuse(common.notFound, { kind: 'import of a list' })
    if (last.importId !== row.id) throw refuse(refusals.undoOnlyLast, { last: last.source })
    await tx
      .updateTable('scope_version')
      .set({ undone_at: now })
      .where('investment_id', '=', projectId)
      .where('number', '=', last.number)
      .execute()
    const again = await readStandingScope(tx, projectId)
    const list =
      again === undefined ? { items: [], sprints: [] } : await openScopeDocument(tx, again.documentSha256)
    await writeScopeItems({ tx, tenantId: actor.tenantId }, projectId, list)
    await tx
      .updateTable('scope_import')
      .set({ state: 'undone', undone_at: now, undone_by: actor.personId ?? '', version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(
      scopeEvents.scopeUndone,
      { subject: { kind: 'project', id: projectId }, projectId },
      {
        fileName: row.file_name,
        name: plan.state.fields.name ?? '',
        number: last.number,
        standing: again?.number ?? 0,
      },
    )
    return { output: toScopeImport(await readScopeImport(tx, input)), happening }
  }),
]
