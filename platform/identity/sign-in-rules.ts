import { common, happened, type InputOf, type OutputOf, refuse, roles } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { type Call, reads, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { refuseEyes } from './administrators.ts'
import { rulesChanged } from './contract/events.ts'
import { changeSignInRules, showSignInRules } from './contract/people-operations.ts'
import type { Desk } from './desk.ts'

type Rules = OutputOf<typeof showSignInRules>

const Settings = z.object({ secondFactorFor: z.array(z.string()).default([]) })

export function bindSignInRules(desk: Desk): UseCase[] {
  return [
    reads(showSignInRules, ({ tx }) => readRules(tx)),
    writes(changeSignInRules, (call) => change(desk, call)),
  ]
}

async function readRules(tx: Tx): Promise<Rules> {
  const tenant = await tx.selectFrom('tenant').select(['settings', 'version']).executeTakeFirstOrThrow()
  const { secondFactorFor } = Settings.parse(tenant.settings)
  return { secondFactorFor: roles.filter((role) => secondFactorFor.includes(role)), version: tenant.version }
}

async function change(
  desk: Desk,
  { tx, actor, input, expectedVersion }: Call<InputOf<typeof changeSignInRules>>,
): Promise<Written<Rules>> {
  refuseEyes(actor)
  const secondFactorFor = roles.filter((role) => input.secondFactorFor.includes(role))
  const changed = await tx
    .updateTable('tenant')
    .set((eb) => ({
      settings: sql`settings || ${JSON.stringify({ secondFactorFor })}::jsonb`,
      version: eb('version', '+', 1),
    }))
    .where('version', '=', expectedVersion)
    .executeTakeFirst()
  const rules = await readRules(tx)
  if (changed.numUpdatedRows !== 1n)
    throw refuse(common.stale, { kind: 'organisation', yours: expectedVersion, current: rules.version })
  return {
    output: rules,
    happening: happened(
      rulesChanged,
      { subject: { kind: 'organisation', id: actor.tenantId } },
      { secondFactorFor },
    ),
    after: async () => desk.seats.forget((seat) => seat.tenantId === actor.tenantId),
  }
}
