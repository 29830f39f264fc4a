import type { InputOf, OutputOf } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type Likeness, likenesses, type offerLessons } from '../../contract/index.ts'
import { readLessons } from './lessons.ts'

type Op = typeof offerLessons

/** As many as one reads before one starts. */
const MOST = 12

type Row = { readonly id: string } & Readonly<Record<Likeness, boolean>>

/** Lessons of the other projects that one sees: the more a project is like this one the earlier, then the newest. */
export async function offer({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { projectId } = input
  await readProject(tx, projectId)
  const { rows } = await sql<Row>`
    with alike as (
      select l.id, l.number,
        coalesce(i.customer_id = here.customer_id, false) as customer,
        coalesce(i.organisation_id = here.organisation_id, false) as unit,
        coalesce(l.category = here.category, false) as category,
        coalesce(i.portfolio_id = here.portfolio_id, false) as portfolio
      from lesson l
      join investment i on i.tenant_id = l.tenant_id and i.id = l.investment_id
      join investment here on here.tenant_id = l.tenant_id and here.id = ${projectId}::uuid and here.id <> i.id)
    select id, customer, unit, category, portfolio from alike
    where customer or unit or category or portfolio
    order by customer::int + unit::int + category::int + portfolio::int desc, number desc limit ${MOST}`.execute(
    tx,
  )
  const ids = rows.map(({ id }) => id)
  const lessons = await readLessons(tx, sql`l.id = any(${ids}::uuid[])`, MOST)
  return {
    items: rows.flatMap((row) =>
      lessons
        .filter(({ id }) => id === row.id)
        .map((lesson) => ({ ...lesson, alike: likenesses.filter((one) => row[one]) })),
    ),
  }
}
