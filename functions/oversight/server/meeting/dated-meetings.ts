import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { civilAt, type Instant, told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly zone: string
  readonly state: string
  readonly organiserId: string
  readonly body: string | null
  readonly mine: boolean
}

/** Meetings that are held on their day in their own zone. One that nobody began is late; nothing is said of cancelled ones. */
export async function datedMeetings(
  { tx, actor, from, to, today }: DatedReading,
  office: ReadonlySet<string>,
): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select m.id, m.title, m.starts_at as "startsAt", m.zone, m.state, m.organiser_id as "organiserId", b.name as body,
      coalesce(${actor.personId ?? null}::uuid = any(m.people), false) as mine
    from meeting m left join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
    where m.state <> 'cancelled' and (m.starts_at::date between ${from}::date - 1 and ${to}::date + 1
      or (m.state = 'planned' and m.starts_at < ${today}::date))
    order by m.starts_at, m.id`.execute(tx)
  return rows.map(({ id, title, startsAt, zone, state, organiserId, body, mine }) => {
    const [day = '', time = ''] = civilAt(startsAt as Instant, zone).split('T')
    return {
      id,
      day,
      who: body,
      mine,
      office: office.has(organiserId),
      doneOn: state === 'planned' ? null : day,
      opens: `/meetings/${id}`,
      ...told('oversight:dated.meeting')`“${{ title }}” meets at ${{ time: time.slice(0, 5) }}.`,
    }
  })
}
