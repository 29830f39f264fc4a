import type { Tx } from '../database/tenant.ts'
import type { FindActor } from '../http/mount.ts'
import type { UseCase } from '../operations/use-case.ts'
import { openAddressLimit } from './address-limit.ts'
import type { Desk, IdentityParts } from './desk.ts'
import { actorFinder } from './find-actor.ts'
import { bindInvitation } from './finish-invitation.ts'
import { type FirstLink, issueFirstLink, joinSample } from './first-administrator.ts'
import { bindLeaving } from './leaving.ts'
import { openLockOut } from './lock-out.ts'
import { bindLinks } from './open-link.ts'
import { bindOwnPassword } from './own-password.ts'
import { bindOwnPlaces } from './own-places.ts'
import { bindOwnSecondFactor } from './own-second-factor.ts'
import { type AccountOf, readAccounts } from './person-rows.ts'
import { bindPeople } from './people.ts'
import { bindPersonLinks } from './person-links.ts'
import { bindRoleGrants } from './role-grants.ts'
import { openSeats } from './seats.ts'
import { bindSession } from './show-session.ts'
import { bindSignInRules } from './sign-in-rules.ts'
import { bindSignIn } from './sign-in.ts'
import { openSignIns } from './sign-ins.ts'
import { bindTokens } from './tokens.ts'

export type Identity = {
  readonly useCases: readonly UseCase[]
  readonly findActor: FindActor
  /** Second factor and last sign-in of these people, as far as the person of the transaction may know. */
  readonly readAccounts: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, AccountOf>>
  /** The link that `serve` prints; nothing once the first administrator has a password. */
  issueFirstLink(): Promise<FirstLink | undefined>
  /** Makes a sign-in the PMO lead and an administrator of the sample organisation too; false where it came before. */
  joinSample(signInId: string): Promise<boolean>
  stop(): Promise<void>
}

/** Who people are, how they get in, and what they may. The database must be migrated. */
export function openIdentity(parts: IdentityParts): Identity {
  const signIns = openSignIns(parts)
  const desk: Desk = {
    ...parts,
    signIns,
    seats: openSeats(parts.owner, signIns),
    lockOut: openLockOut(parts.owner, parts.secret),
    addresses: openAddressLimit(),
  }
  return {
    useCases: [
      ...bindLinks(desk),
      ...bindSignIn(desk),
      ...bindSession(desk),
      ...bindInvitation(desk),
      ...bindOwnPassword(desk),
      ...bindOwnSecondFactor(desk),
      ...bindOwnPlaces(desk),
      ...bindTokens(),
      ...bindPeople(desk),
      ...bindPersonLinks(desk),
      ...bindLeaving(desk),
      ...bindRoleGrants(desk),
      ...bindSignInRules(desk),
    ],
    findActor: actorFinder(desk),
    readAccounts: (tx, ids) => readAccounts(desk, tx, ids),
    issueFirstLink: () => issueFirstLink(desk),
    joinSample: (signInId) => joinSample(desk, signInId),
    stop: () => signIns.stop(),
  }
}
