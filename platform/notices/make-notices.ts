import type { EventDefinition, Subject } from '@portolan/contract'
import { sql } from 'kysely'
import type pg from 'pg'
import { inNameOf, type Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { tellTouched } from '../live/touched.ts'
import { type Answer, answers, type Delivered } from '../outbox/answer.ts'
import type { NamedSubject, Subjects } from '../subjects/subjects.ts'
import type { NoticeRule } from './notice-rule.ts'

export type MakingParts = {
  readonly owner: pg.Pool
  readonly subjects: Subjects
  readonly rules: readonly NoticeRule[]
}

/** Events become notices for those who are to know, each looked at through the eyes of that person. */
export function noticeAnswers(parts: MakingParts): readonly Answer[] {
  const events = [...new Set(parts.rules.map(({ event }) => event))] as unknown as EventDefinition<never>[]
  return [
    answers('notices.make', events, async (tx, event) => {
      const people = await makeNotices(tx, parts, event)
      if (people.length === 0) return undefined
      const { tenantId } = event
      return async () => {
        for (const personId of people)
          await tellTouched(parts.owner, { tenantId, touches: ['notice'], only: { personId, ids: [] } })
      }
    }),
  ]
}

type Due = {
  readonly personId: string
  readonly rule: NoticeRule
  readonly subject: Subject
  readonly about: string | undefined
}

async function makeNotices(tx: Tx, parts: MakingParts, event: Delivered): Promise<readonly string[]> {
  const told: string[] = []
  for (const due of duesOf(parts.rules, event)) {
    if (!due.rule.instant && (await isMuted(tx, due))) continue
    const subject = await inNameOf(tx, due.personId, () => seenSubject(tx, parts.subjects, due.subject))
    if (subject === undefined) continue
    await keepNotice(tx, event, { ...due, subject, reasons: parts.rules.map(({ reason }) => reason) })
    told.push(due.personId)
  }
  return [...new Set(told)]
}

/** One for each person and subject: of several rules the first holds. */
function duesOf(rules: readonly NoticeRule[], event: Delivered): readonly Due[] {
  const dues = new Map<string, Due>()
  // Of what the server did in somebody's name he knows nothing yet.
  const knows = event.byItself ? null : event.actorId
  for (const rule of rules.filter((one) => one.event.id === event.name))
    for (const { people, subject, about } of rule.tell(event))
      for (const personId of people) {
        const key = `${personId} ${subject.kind} ${subject.id}`
        if (personId !== knows && !dues.has(key)) dues.set(key, { personId, rule, subject, about })
      }
  return [...dues.values()]
}

async function isMuted(tx: Tx, { personId, subject }: Due): Promise<boolean> {
  const row = await tx
    .selectFrom('notice_mute')
    .select('at')
    .where('person_id', '=', personId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Nothing where the person is not there any more, or does not see it. */
async function seenSubject(tx: Tx, subjects: Subjects, key: Subject): Promise<NamedSubject | undefined> {
  const { rows } = await sql`select 1 from person where id = app_person() and state <> 'left'`.execute(tx)
  if (rows.length === 0) return undefined
  return [...(await subjects.name(tx, [key])).values()][0]
}

type Kept = Omit<Due, 'subject'> & { readonly subject: NamedSubject; readonly reasons: readonly string[] }

/** A notice that is unread grows; one that was read begins again. */
async function keepNotice(tx: Tx, event: Delivered, due: Kept): Promise<void> {
  const { personId, rule, subject, about, reasons } = due
  const at = event.at
  await sql`
    insert into notice (tenant_id, id, person_id, subject_kind, subject_id, project_id, reason, about, actor_id, times, seq, at)
    values (${event.tenantId}, ${uuidv7(Date.parse(at))}, ${personId}, ${subject.kind}, ${subject.id},
      ${subject.projectId ?? null}, ${rule.reason}, ${about ?? null}, ${event.actorId}, 1, ${event.seq}, ${at})
    on conflict (tenant_id, person_id, subject_kind, subject_id) do update set
      reason = case when notice.read_at is null
          and array_position(${reasons}::text[], notice.reason) <= array_position(${reasons}::text[], excluded.reason)
        then notice.reason else excluded.reason end,
      about = excluded.about, actor_id = excluded.actor_id, project_id = excluded.project_id,
      times = case when notice.read_at is null then notice.times + 1 else 1 end,
      seq = excluded.seq, at = excluded.at, read_at = null
    where notice.seq < excluded.seq`.execute(tx)
}
