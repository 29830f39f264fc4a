import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { homeEvents, type markSeen } from '../../contract/index.ts'

type Op = typeof markSeen

/** A mark is the person's own: the log tells it to those who administer only, and to nobody what was seen. */
export async function mark({ tx, actor, input, now }: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const personId = actor.personId ?? ''
  const stored = await tx
    .selectFrom('home_seen')
    .select('until')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const until = input.until === null || input.until <= now ? input.until : now
  if (until === null) await tx.deleteFrom('home_seen').where('person_id', '=', personId).execute()
  else
    await tx
      .insertInto('home_seen')
      .values({ tenant_id: actor.tenantId, person_id: personId, until })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet({ until }))
      .execute()
  const about = { subject: { kind: 'person', id: personId }, restricted: true }
  return {
    output: { until, before: stored?.until ?? null },
    happening: happened(homeEvents.homeSeen, about, { until }),
  }
}
