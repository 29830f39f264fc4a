import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { NoticeRule } from '../notices/notice-rule.ts'
import type { SubjectKind } from '../subjects/subjects.ts'
import { webhookPaused } from './contract/events.ts'

/** A webhook is known to who administers: the wall of its table says so. */
export const webhookSubjects: readonly SubjectKind[] = [
  {
    kind: 'webhook',
    name: async (tx, ids) => {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from webhook where id::text = any(${[...ids]}::text[]) and state <> 'removed' and app_administers()`.execute(
        tx,
      )
      return rows.map(({ id, name }) => ({
        kind: 'webhook',
        id,
        title: name,
        to: `/administration/webhooks?webhook=${id}`,
        talkAt: `/administration/webhooks?webhook=${id}`,
        projectId: undefined,
      }))
    },
    seenBy: async (tx, _, people) => {
      const { rows } = await sql<{ id: string }>`select distinct person_id as id from role_grant
        where person_id = any(${[...people]}::uuid[]) and role in ('administrator', 'auditor') and scope = 'organisation'
          and revoked_at is null and confirmed_at is not null`.execute(tx)
      return rows.map(({ id }) => id)
    },
  },
]

export const webhookNotices: readonly NoticeRule[] = [
  {
    reason: 'webhook-paused',
    event: webhookPaused as unknown as NoticeRule['event'],
    instant: true,
    tell: ({ subject, payload }) => {
      const people = payload['tell']
      return [{ people: Array.isArray(people) ? people.map(String) : [], subject }]
    },
    say: ({ title }) =>
      told(
        'notice:webhook-paused',
      )`The webhook “${{ title }}” pauses: what it sends was not taken, or nobody owns it.`,
  },
]
