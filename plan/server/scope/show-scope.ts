import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { compareScopes, type ScopeItem, showScope, type ScopeView } from '../../contract/index.ts'
import { compareScopes as compare, countScope, scopeCounts, sprintRows } from '../../domain/index.ts'
import { readProject } from '../read-projects.ts'
import { openScope, readScopeVersions } from './scope-versions.ts'

export const showScopeUseCases: readonly UseCase[] = [
  reads(showScope, async ({ tx, input }) => await readScopeView(tx, input.projectId)),
  reads(compareScopes, async ({ tx, input }) => {
    const from = await openScope(tx, input.projectId, input.from)
    const to = await openScope(tx, input.projectId, input.to)
    if (from === undefined || to === undefined)
      throw refuse(common.notFound, { kind: 'version of the scope' })
    return { from: from.number, to: to.number, ...compare(from.list, to.list) }
  }),
]

/** A project without a list has version 0 of its scope: nothing in it. */
async function readScopeView(tx: Tx, projectId: string): Promise<ScopeView> {
  const { id } = await readProject(tx, projectId)
  const open = await openScope(tx, id)
  const list = open?.list ?? { items: [], sprints: [] }
  const scope = countScope(list.items)
  return {
    projectId: id,
    version: open?.number ?? 0,
    asOf: open?.asOf ?? null,
    counts: scopeCounts(list, scope),
    sprints: open === undefined ? [] : [...sprintRows(list, scope, open.asOf)],
    types: wordsOf(list.items, ({ type }) => type),
    statuses: wordsOf(list.items, ({ status }) => status),
    versions: [...(await readScopeVersions(tx, id))],
  }
}

/** What there is to choose from, most used first. */
function wordsOf(items: readonly ScopeItem[], wordOf: (item: ScopeItem) => string | null): string[] {
  const uses = new Map<string, number>()
  for (const item of items) {
    const word = wordOf(item)
    if (word !== null) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const ordered = [...uses].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  return ordered.slice(0, mostWords).map(([word]) => word)
}

const mostWords = 50
