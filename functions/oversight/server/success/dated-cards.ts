import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { told, type Told } from '@portolan/quantity'
import { sql } from 'kysely'

type Row = {
  readonly closureId: string
  readonly moment: string
  readonly due: string
  readonly answered: string | null
  readonly projectId: string
  readonly project: string
  readonly sponsor: string | null
  readonly sponsorId: string | null
}

/** When it is asked what a project that has ended came to. */
export async function datedCards({ tx, actor, from, to, today }: DatedReading): Promise<readonly OnDay[]> {
  const { rows } = await sql<Row>`
    select s.closure_id as "closureId", s.moment, s.due_day as due, s.answered_at::date as answered, i.id as "projectId",
      i.name as project, p.name as sponsor, p.id as "sponsorId"
    from success_card s
    join closure c on c.tenant_id = s.tenant_id and c.id = s.closure_id and c.reopened_at is null
    join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id
    left join person p on p.tenant_id = c.tenant_id and p.id = c.sponsor_id
    where (s.answered_at is null and s.due_day < ${today}::date) or s.due_day between ${from}::date and ${to}::date
    order by s.due_day, i.name_key`.execute(tx)
  return rows.map(({ closureId, moment, due, answered, projectId, project, sponsor, sponsorId }) => ({
    id: `${closureId} ${moment}`,
    day: due,
    who: sponsor,
    mine: sponsorId !== null && sponsorId === actor.personId,
    doneOn: answered,
    project: { id: projectId, name: project },
    opens: `/projects/${projectId}/closure`,
    ...sayCard(moment, project),
  }))
}

function sayCard(moment: string, name: string): Told {
  if (moment === 'six')
    return told('oversight:dated.card-six')`Say what “${{ name }}” has brought six months after its end.`
  if (moment === 'twelve')
    return told(
      'oversight:dated.card-twelve',
    )`Say what “${{ name }}” has brought twelve months after its end.`
  return told('oversight:dated.card')`Say how “${{ name }}” has ended.`
}
