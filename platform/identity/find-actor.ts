import { type AnyOperation, refuse } from '@portolan/contract'
import { sha256 } from '../events/canonical.ts'
import type { FindActor } from '../http/mount.ts'
import type { Actor } from '../operations/actor.ts'
import { confirmSecondFactor, enrolSecondFactor, signOutEverywhere } from './contract/account-operations.ts'
import { identityOperations } from './contract/operations.ts'
import { closeEyes, switchOrganisation } from './contract/session-operations.ts'
import { secondFactorNeeded } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { lacksSecondFactor, type Seat } from './seats.ts'

type Found = { readonly actor: Actor; readonly lacksSecondFactor: boolean }

/** Who asks: a session's cookie, or a token's secret. Where a role needs a second factor, nobody passes without. */
export function actorFinder(desk: Desk): FindActor {
  const open = openRoutes()
  return async (request) => {
    const { authorization, cookie } = request.headers
    const found =
      authorization === undefined ? await bySession(desk, cookie) : await byToken(desk, authorization)
    if (found?.lacksSecondFactor && !open.has(`${request.method} ${request.routeOptions.url ?? ''}`))
      throw refuse(secondFactorNeeded, {})
    return found?.actor
  }
}

/** What somebody without the second factor may do: set it up, see who he is, and go. */
function openRoutes(): ReadonlySet<string> {
  const setUp = [enrolSecondFactor, confirmSecondFactor, signOutEverywhere, switchOrganisation, closeEyes]
  const open = [
    ...identityOperations.filter((one) => one.may === 'anyone'),
    ...(setUp as unknown as AnyOperation[]),
  ]
  return new Set(open.map((one) => `${one.method} /api${one.path}`))
}

async function bySession(desk: Desk, cookie: string | undefined): Promise<Found | undefined> {
  const seat = await desk.seats.find(cookie, desk.now())
  return seat && { actor: actorOf(seat), lacksSecondFactor: seat.lacksSecondFactor }
}

function actorOf(seat: Seat): Actor {
  return {
    kind: 'person',
    tenantId: seat.tenantId,
    personId: seat.eyesOf ?? seat.personId,
    throughId: seat.eyesOf === undefined ? undefined : seat.personId,
    sessionId: seat.sessionId,
    reach: 'write',
  }
}

type TokenFound = {
  tenant: string
  id: string
  person: string
  reach: string
  lacks: boolean
  stale: boolean
}

/** Never from memory: a revoked token is dead with the next request, in every process. */
async function byToken({ owner, now }: Desk, authorization: string): Promise<Found | undefined> {
  const secret = /^Bearer (ptl_[0-9A-Za-z]{43})$/i.exec(authorization)?.[1]
  if (secret === undefined) return undefined
  const { rows } = await owner.query<TokenFound>(
    `select p.tenant_id as tenant, a.id, p.id as person, a.reach, ${lacksSecondFactor} as lacks,
       (a.last_used_at is null or a.last_used_at < $2::timestamptz - interval '1 minute') as stale
     from api_token a
     join person p on p.tenant_id = a.tenant_id and p.id = a.person_id and p.state = 'active'
     join tenant t on t.id = p.tenant_id
     left join auth."user" u on u.id::text = p.sign_in_id
     where a.hash = $1 and a.revoked_at is null and a.expires_at > $2`,
    [sha256(secret), now()],
  )
  const [row] = rows
  if (row === undefined) return undefined
  if (row.stale)
    await owner.query('update api_token set last_used_at = $3 where tenant_id = $1 and id = $2', [
      row.tenant,
      row.id,
      now(),
    ])
  const reach = row.reach === 'write' ? 'write' : 'read'
  return {
    actor: { kind: 'token', tenantId: row.tenant, personId: row.person, reach },
    lacksSecondFactor: row.lacks,
  }
}
