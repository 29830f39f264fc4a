import type { SubjectKind } from '@portolan/platform/subjects'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { NoticeRule } from '@portolan/platform/notices'
import { closeEvents, permissions } from '../../contract/index.ts'

/** Of a close people are told two things: what a project owes to it, and what is asked of those who close. */
export const closeSubjects: readonly SubjectKind[] = [
  {
    kind: 'close-duty',
    name: async (tx, ids) => {
      const { rows } = await sql<{ id: string; projectId: string; title: string }>`
        select q.period || '/' || i.id as id, i.id as "projectId", i.name || ' (' || p.name || ')' as title
        from (select split_part(id, '/', 1) as period, split_part(id, '/', 2) as project from unnest(${[...ids]}::text[]) as id) as q
        join investment i on i.id::text = q.project join period p on p.id::text = q.period`.execute(tx)
      return rows.map(({ id, projectId, title }) => {
        const to = `/projects/${projectId}/forecast`
        return { kind: 'close-duty', id, title, to, talkAt: `/projects/${projectId}/discussion`, projectId }
      })
    },
  },
  {
    kind: 'period',
    name: async (tx, ids) => {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from period where id::text = any(${[...ids]}::text[])
          and app_grants(${[...permissions.readLedger.roles]}::text[])`.execute(tx)
      return rows.map(({ id, name }) => {
        const to = `/periods/${id}/close`
        return { kind: 'period', id, title: name, to, talkAt: to, projectId: undefined }
      })
    },
    seenBy: async (tx, _, people) => {
      const { rows } = await sql<{ id: string }>`select distinct person_id as id from role_grant
        where person_id = any(${[...people]}::uuid[]) and role = any(${[...permissions.readLedger.roles]}::text[])
          and scope = 'organisation' and revoked_at is null and confirmed_at is not null`.execute(tx)
      return rows.map(({ id }) => id)
    },
  },
]

export const closeNotices: readonly NoticeRule[] = [
  {
    reason: 'close-waiver-asked',
    event: closeEvents.closeWaiverAsked as unknown as NoticeRule['event'],
    instant: true,
    tell: ({ subject, payload }) => [{ people: peopleIn(payload), subject }],
    say: ({ actor, title }) =>
      told(
        'notice:close-waiver-asked',
      )`${{ actor }} asks for a waiver, so that “${{ title }}” can be locked without an item.`,
  },
  {
    reason: 'close-waiver-decided',
    event: closeEvents.closeWaiverDecided as unknown as NoticeRule['event'],
    instant: false,
    tell: ({ subject, payload }) => [{ people: peopleIn(payload), subject }],
    say: ({ actor, title }) =>
      told(
        'notice:close-waiver-decided',
      )`${{ actor }} decided the waiver that you asked for, for “${{ title }}”.`,
  },
  {
    reason: 'close-late',
    event: closeEvents.closeChased as unknown as NoticeRule['event'],
    instant: false,
    tell: ({ projectId, payload }) => [
      {
        people: peopleIn(payload),
        subject: { kind: 'close-duty', id: `${String(payload['periodId'])}/${projectId ?? ''}` },
      },
    ],
    say: ({ title }) =>
      told(
        'notice:close-late',
      )`A period is being closed, and “${{ title }}” still owes its forecast or its status.`,
  },
]

function peopleIn(payload: Readonly<Record<string, unknown>>): readonly string[] {
  const { tell } = payload
  return Array.isArray(tell) ? tell.map(String) : []
}
