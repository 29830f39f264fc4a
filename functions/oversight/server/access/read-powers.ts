import { allows, type Grant, scopeKinds } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { decidingRoles, permissions, type Power } from '../../contract/index.ts'
import { authorityOf, readAuthorities, type StoredAuthority } from '../body/authorities.ts'
import { isInOffice, readSeats, showSeat, standInsOf } from '../body/read-bodies.ts'

type Of = { readonly personId: string; readonly grants: readonly Grant[]; readonly today: string }

/** What somebody may decide: with others in a body, and alone by a role. */
export async function readPowers(tx: Tx, { personId, grants, today }: Of): Promise<Power[]> {
  const authorities = await readAuthorities(tx)
  const bodies = await tx.selectFrom('body').select(['id', 'name']).execute()
  const seats = (await readSeats(tx)).filter((seat) => seat.person_id === personId && isInOffice(seat, today))
  const standingIn = await standInsOf(tx, seats, today)
  const together = seats.map((seat): Power => {
    const name = bodies.find(({ id }) => id === seat.body_id)?.name ?? ''
    const shown = showSeat(seat, today, standingIn)
    const limits = limitsOf(authorities.find(({ body_id }) => body_id === seat.body_id))
    return { body: { id: seat.body_id, name }, seat: shown.role, to: shown.to, role: null, ...limits }
  })
  const alone = decidingRoles
    .filter((role) => grants.some((grant) => grant.role === role && decidesAlone(grant)))
    .map((role): Power => {
      const limits = limitsOf(authorities.find((one) => one.role === role))
      return { body: null, seat: null, to: null, role, ...limits }
    })
  return [...together, ...alone]
}

function decidesAlone({ role, scope, scopeId }: Grant): boolean {
  const [, portfolio] = scopeKinds
  const place = scope === portfolio ? { portfolioId: scopeId } : { projectId: scopeId }
  return allows(permissions.decideAlone, [{ role, scope, scopeId }], place)
}

function limitsOf(stored: StoredAuthority | undefined): Pick<Power, 'cost' | 'slipDays'> {
  const { cost, slipDays } = authorityOf(stored)
  return { cost, slipDays }
}
