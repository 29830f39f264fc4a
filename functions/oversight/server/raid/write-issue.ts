import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type addIssue,
  type changeIssue,
  type Issue,
  raidEvents,
  raidRefusals,
  type Severity,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { lockIssue, readIssue } from './issues.ts'
import { nextNumber } from './next-number.ts'

type Adding = Call<InputOf<typeof addIssue>>

/** A risk that came true is closed by what it became. */
export async function add(call: Adding): Promise<Written<Issue>> {
  const { tx, input, now } = call
  const { projectId, fromRisk } = input
  await readProject(tx, projectId)
  await refuseUnfit(tx, input, now)
  const risk = fromRisk === undefined ? undefined : await closeRisk(call, fromRisk)
  const came = fromRisk === undefined ? undefined : { kind: 'risk' as const, id: fromRisk }
  const output = await insertIssue(call, { ...input, came })
  const { number, title } = output
  return {
    output,
    happening:
      risk === undefined
        ? happened(raidEvents.issueAdded, about(output), { number, title })
        : happened(raidEvents.riskCameTrue, about(output), { number, title, risk }),
  }
}

async function closeRisk({ tx, input, now }: Adding, riskId: string): Promise<number> {
  const row = await tx
    .updateTable('risk')
    .set((fields) => ({ state: 'closed', looked_at: now, version: fields('version', '+', 1) }))
    .where('id', '=', riskId)
    .where('investment_id', '=', input.projectId)
    .where('state', '=', 'open')
    .returning('number')
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'risk' })
  return row.number
}

export type NewIssue = {
  readonly projectId: string
  readonly title: string
  readonly effect: string
  readonly severity: Severity
  readonly since: string
  readonly due: string | null
  readonly ownerId: string | null
  readonly came?: { readonly kind: 'risk' | 'assumption'; readonly id: string } | undefined
}

type Author = Pick<Call<unknown>, 'tx' | 'actor' | 'now'>

export async function insertIssue({ tx, actor, now }: Author, issue: NewIssue): Promise<Issue> {
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('issue')
    .values({
      tenant_id: actor.tenantId,
      id,
      number: await nextNumber(tx, 'issue'),
      investment_id: issue.projectId,
      title: issue.title,
      effect: issue.effect,
      severity: issue.severity,
      since: issue.since,
      due_day: issue.due,
      owner_id: issue.ownerId,
      came_kind: issue.came?.kind ?? null,
      came_id: issue.came?.id ?? null,
      looked_at: now,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  return await readIssue(tx, { projectId: issue.projectId, issueId: id })
}

type Changing = Call<InputOf<typeof changeIssue>>

export async function change({ tx, input, now, expectedVersion }: Changing): Promise<Written<Issue>> {
  const key = { projectId: input.projectId, issueId: input.issueId }
  const before = await lockIssue(tx, key, expectedVersion)
  const { title, effect, severity, since, due, ownerId, state, done } = { ...before, ...definedOf(input) }
  await refuseUnfit(tx, { since, ownerId: ownerId === before.ownerId ? null : ownerId }, now)
  const solved = state === 'solved'
  if (solved && done === '') throw refuse(raidRefusals.nothingDone, {})
  const solvedAt = solved ? (before.solvedAt ?? now) : null
  await tx
    .updateTable('issue')
    .set({ title, effect, severity, since, due_day: due, owner_id: ownerId, done, solved_at: solvedAt })
    .set({ looked_at: now, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  const output = await readIssue(tx, key)
  const event = solved && before.state === 'open' ? raidEvents.issueSolved : raidEvents.issueChanged
  return { output, happening: happened(event, about(output), { number: output.number, title: output.title }) }
}

function definedOf(input: InputOf<typeof changeIssue>): Partial<Issue> {
  const { projectId: _, issueId: __, ...fields } = input
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

type Judged = { readonly since: string; readonly ownerId: string | null }

async function refuseUnfit(tx: Tx, { since, ownerId }: Judged, now: string): Promise<void> {
  const today = now.slice(0, 10)
  if (since > today) throw refuse(raidRefusals.sinceAhead, { day: since, today })
  if (ownerId !== null) await requirePresent(tx, ownerId)
}

function about({ id, projectId }: Issue): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'issue', id }, projectId }
}
