import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addBody,
  bodyEvents,
  bodyRefusals,
  changeBody,
  decidingRoles,
  endSeat,
  listBodies,
  seatMember,
  setAuthority,
} from '../../contract/index.ts'
import { authorityOf, readAuthorities } from './authorities.ts'
import { readBodies, readBody } from './read-bodies.ts'
import { end, seat } from './seats.ts'
import { setAuthorityOf } from './set-authority.ts'
import { standInUseCases } from './stand-ins.ts'

export const bodyUseCases = (carried: () => readonly string[]): readonly UseCase[] => [
  reads(listBodies, async ({ tx, now }) => {
    const authorities = await readAuthorities(tx)
    return {
      items: await readBodies(tx, now.slice(0, 10)),
      roles: decidingRoles.map((role) => ({
        role,
        authority: authorityOf(authorities.find((one) => one.role === role)),
      })),
      carried: carried().toSorted(),
    }
  }),
  writes(addBody, async ({ tx, actor, input, now }) => {
    await refuseTakenName(tx, input.name, undefined)
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('body')
      .values({
        tenant_id: actor.tenantId,
        id,
        ...input,
        name_key: keyOf(input.name),
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    return {
      output: await readBody(tx, id, now.slice(0, 10)),
      happening: happened(bodyEvents.bodyAdded, { subject: { kind: 'body', id } }, { name: input.name }),
    }
  }),
  writes(changeBody, async ({ tx, input: { bodyId, ...input }, now, expectedVersion }) => {
    const before = await readBody(tx, bodyId, now.slice(0, 10))
    if (before.version !== expectedVersion)
      throw refuse(common.stale, { kind: 'body', yours: expectedVersion, current: before.version })
    await refuseTakenName(tx, input.name, bodyId)
    await tx
      .updateTable('body')
      .set({ ...input, name_key: keyOf(input.name), version: before.version + 1 })
      .where('id', '=', bodyId)
      .where('version', '=', before.version)
      .execute()
    return {
      output: await readBody(tx, bodyId, now.slice(0, 10)),
      happening: happened(
        bodyEvents.bodyChanged,
        { subject: { kind: 'body', id: bodyId } },
        { name: input.name },
      ),
    }
  }),
  writes(seatMember, seat),
  writes(endSeat, end),
  writes(setAuthority, setAuthorityOf),
  ...standInUseCases,
]

function keyOf(name: string): string {
  return name.trim().toLowerCase()
}

async function refuseTakenName(tx: Tx, name: string, but: string | undefined): Promise<void> {
  const other = await tx
    .selectFrom('body')
    .select('id')
    .where('name_key', '=', keyOf(name))
    .executeTakeFirst()
  if (other !== undefined && other.id !== but) throw refuse(bodyRefusals.nameTaken, { name })
}
