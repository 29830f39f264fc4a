import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly id: string
  readonly number: number
  readonly question: string
  readonly due: string
  readonly decided: string | null
  readonly person: string | null
  readonly personId: string | null
  readonly body: string | null
  readonly projectId: string | null
  readonly project: string | null
  readonly mine: boolean
}

/** Questions by the day on which they want an answer. */
export async function datedDecisions(
  { tx, actor, from, to, today }: DatedReading,
  office: ReadonlySet<string>,
): Promise<readonly OnDay[]> {
  const me = actor.personId ?? null
  const { rows } = await sql<Row>`
    select d.id, d.number, d.question, d.due_day as due, d.decided_at::date as decided, p.name as person, p.id as "personId",
      b.name as body, i.id as "projectId", i.name as project,
      coalesce(d.decider_person_id = ${me}::uuid or exists (select 1 from body_member m
        where m.tenant_id = d.tenant_id and m.body_id = d.decider_body_id and m.person_id = ${me}::uuid), false) as mine
    from decision d
    left join person p on p.tenant_id = d.tenant_id and p.id = d.decider_person_id
    left join body b on b.tenant_id = d.tenant_id and b.id = d.decider_body_id
    left join investment i on i.tenant_id = d.tenant_id and i.id = d.project_id
    where d.due_day is not null and ((d.state = 'asked' and d.due_day < ${today}::date)
      or (d.due_day between ${from}::date and ${to}::date and (d.state = 'asked' or d.decided_at is not null)))
    order by d.due_day, d.number`.execute(tx)
  return rows.map(
    ({ id, number, question, due, decided, person, personId, body, projectId, project, mine }) => ({
      id,
      day: due,
      who: body ?? person,
      mine,
      office: personId !== null && office.has(personId),
      doneOn: decided,
      project: projectId === null ? null : { id: projectId, name: project ?? '' },
      opens: `/decisions/${id}`,
      ...told('oversight:dated.decision')`Decide D-${{ number }}: “${{ question }}”`,
    }),
  )
}
