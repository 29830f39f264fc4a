import type { DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'
import { meetingBar } from '../../domain/index.ts'

type Row = {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly organiserId: string
  readonly part: 'chair' | 'member' | 'adviser' | 'guest'
}

/** Minutes of meetings that one took part in, closed by somebody else. Who wrote of them may not approve them either. */
export async function minutesToApprove({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const personId = actor.personId ?? ''
  const { rows } = await sql<Row>`
    select m.id, m.title, m.starts_at::date as day, m.organiser_id as "organiserId", p.part from meeting m
    join meeting_participant p on p.tenant_id = m.tenant_id and p.meeting_id = m.id and p.person_id = ${personId}::uuid
    where m.state = 'closed' and m.closed_by <> ${personId}::uuid and p.part in ('chair', 'member')
      and p.presence is distinct from 'absent'
      and not exists (select 1 from meeting_point n
        where n.tenant_id = m.tenant_id and n.meeting_id = m.id and n.written_by = ${personId}::uuid)
    order by m.starts_at, m.id limit 20`.execute(tx)
  return rows
    .filter(({ organiserId, part }) => {
      const role = { personId, organiserId, participants: [{ personId, part }] }
      return meetingBar('approve', 'closed', role) === undefined
    })
    .map(({ id, title, day }) => ({
      id,
      since: day,
      opens: `/meetings/${id}`,
      ...told('oversight:duty.approve-minutes')`Approve the minutes of “${{ title }}”, or say what is wrong.`,
    }))
}
