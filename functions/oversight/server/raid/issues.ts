import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Selectable } from 'kysely'
import { type EntryLink, type Issue, severities } from '../../contract/index.ts'
import { named, namesOf } from '../body/named.ts'

export type IssueKey = { readonly projectId: string; readonly issueId: string }

/** An issue of a project that the reader sees; nobody else moves it until the transaction ends. */
export async function readIssue(tx: Tx, { projectId, issueId }: IssueKey): Promise<Issue> {
  const row = await tx
    .selectFrom('issue')
    .selectAll()
    .where('id', '=', issueId)
    .where('investment_id', '=', projectId)
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'issue' })
  return await toIssue(tx, row)
}

export async function lockIssue(tx: Tx, key: IssueKey, expectedVersion: number): Promise<Issue> {
  await tx.selectFrom('issue').select('id').where('id', '=', key.issueId).forUpdate().execute()
  const issue = await readIssue(tx, key)
  if (issue.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'issue', yours: expectedVersion, current: issue.version })
  return issue
}

async function toIssue(tx: Tx, row: Selectable<DB['issue']>): Promise<Issue> {
  const names = await namesOf(tx, [row.owner_id])
  return {
    id: row.id,
    number: row.number,
    projectId: row.investment_id,
    title: row.title,
    effect: row.effect,
    severity: severities.find((one) => one === row.severity) ?? 'medium',
    since: row.since,
    due: row.due_day,
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : named(names, row.owner_id),
    state: row.solved_at === null ? 'open' : 'solved',
    done: row.done,
    solvedAt: row.solved_at,
    came: await readOrigin(tx, row),
    version: row.version,
  }
}

async function readOrigin(
  tx: Tx,
  { came_kind, came_id }: Selectable<DB['issue']>,
): Promise<EntryLink | null> {
  const kind = came_kind === 'risk' || came_kind === 'assumption' ? came_kind : null
  if (kind === null || came_id === null) return null
  const row = await tx.selectFrom(kind).select('number').where('id', '=', came_id).executeTakeFirst()
  return row === undefined ? null : { kind, id: came_id, number: row.number }
}
