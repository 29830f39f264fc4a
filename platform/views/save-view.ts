import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '../database/uuid.ts'
import type { Call, Written } from '../operations/use-case.ts'
import { viewSaved } from './contract/events.ts'
import type { saveView } from './contract/index.ts'
import { tooMany } from './contract/refusals.ts'
import { ownView, type Pages, refuseTakenName, refuseUnknownPage, showView } from './view-rows.ts'

const MOST = 100

export async function save(
  { tx, actor, input, now }: Call<InputOf<typeof saveView>>,
  pages: Pages,
): Promise<Written<OutputOf<typeof saveView>>> {
  const { page, name, state, shared } = input
  refuseUnknownPage(page, pages, actor)
  await refuseTakenName(tx, actor, { page, name })
  const { count } = await tx
    .selectFrom('saved_view')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('page', '=', page)
    .where('person_id', '=', actor.personId ?? '')
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST) throw refuse(tooMany, { limit: MOST })
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('saved_view')
    .values({
      tenant_id: actor.tenantId,
      id,
      person_id: actor.personId ?? '',
      page,
      name,
      state: JSON.stringify(state),
      shared,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute()
  const about = { subject: { kind: 'view', id }, restricted: true }
  return {
    output: showView(await ownView(tx, actor, id), actor),
    happening: happened(viewSaved, about, { page, name, shared }),
  }
}
