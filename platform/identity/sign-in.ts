import { happened, type InputOf, refuse } from '@portolan/contract'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { signedIn, signedOut } from './contract/events.ts'
import { noMembership } from './contract/refusals.ts'
import type { Membership } from './contract/session.ts'
import { signOut } from './contract/session-operations.ts'
import { signIn } from './contract/sign-in-operations.ts'
import type { Desk } from './desk.ts'
import { tryToSignIn } from './guarded-sign-in.ts'
import { forgetOldPlaces, placeToBegin } from './memberships.ts'
import { deedOfSeat, recordOpening } from './record-opening.ts'
import type { Opened } from './sign-ins.ts'

type Outcome = { signedIn: boolean; needs: 'code' | null }

export function bindSignIn(desk: Desk): UseCase[] {
  return [
    opens(signIn, (call) => signInWith(desk, call)),
    opens(signOut, async (call) => ({
      output: { signedIn: false as const },
      setCookies: await endOwnSession(desk, call),
    })),
  ]
}

async function signInWith(desk: Desk, call: OpenCall<InputOf<typeof signIn>>): Promise<OpenAnswer<Outcome>> {
  const { email, password, code } = call.input
  const opened = await tryToSignIn(desk, call, { email, password, code })
  if (opened === undefined) return { output: { signedIn: false, needs: 'code' } }
  const place = await placeToBegin(desk.owner, opened.signInId)
  if (place === undefined) {
    await desk.signIns.endSessionIds([opened.sessionId])
    throw refuse(noMembership, {})
  }
  await begin(desk, call, { opened, place })
  return { output: { signedIn: true, needs: null }, setCookies: opened.cookies }
}

async function begin(
  desk: Desk,
  call: OpenCall<unknown>,
  { opened, place }: { opened: Opened; place: Membership },
): Promise<void> {
  const { organisationId: tenantId, personId } = place
  const deed = { tenantId, personId, operation: signIn, requestId: call.requestId, now: call.now }
  await recordOpening(desk, deed, async () => ({
    output: undefined,
    happening: happened(
      signedIn,
      { subject: { kind: 'person', id: personId }, restricted: true },
      { by: 'password' },
    ),
  }))
  await desk.seats.take(opened.sessionId, { tenantId, personId }, call.now)
  await forgetOldPlaces(desk.owner)
}

async function endOwnSession(desk: Desk, call: OpenCall<unknown>): Promise<readonly string[]> {
  const { cookie } = call.headers
  if (cookie === undefined) return []
  const seat = await desk.seats.find(cookie, call.now)
  const cookies = await desk.signIns.endSession(cookie)
  if (seat === undefined) return cookies
  desk.seats.forget((one) => one.sessionId === seat.sessionId)
  const about = { subject: { kind: 'person', id: seat.personId }, restricted: true }
  await recordOpening(desk, deedOfSeat(seat, signOut, call), async () => ({
    output: undefined,
    happening: happened(signedOut, about, { everywhere: false }),
  }))
  return cookies
}
