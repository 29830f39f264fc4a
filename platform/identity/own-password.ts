import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { changePassword, finishFirstRun, signOutEverywhere } from './contract/account-operations.ts'
import { firstRunFinished, passwordChanged, personChanged, signedOut } from './contract/events.ts'
import { passwordWeakness } from './contract/password.ts'
import { emailTaken, firstRunDone, passwordWeak } from './contract/refusals.ts'
import type { Membership } from './contract/session.ts'
import type { Desk } from './desk.ts'
import { requirePassword } from './guarded-sign-in.ts'
import { membershipsOf } from './memberships.ts'
import { endLinks } from './one-time-link.ts'
import { deedOfSeat, recordOpening, requireSeat } from './record-opening.ts'
import type { Seat } from './seats.ts'
import type { SignIn } from './sign-ins.ts'
import { onConflict } from './unique.ts'

type Done = { done: true }

export function bindOwnPassword(desk: Desk): UseCase[] {
  return [
    opens(finishFirstRun, (call) => finish(desk, call)),
    opens(changePassword, (call) => change(desk, call)),
    opens(signOutEverywhere, async (call) => {
      const seat = await requireSeat(desk, call, 'any eyes')
      const about = { subject: { kind: 'person', id: seat.personId }, restricted: true }
      await recordOpening(desk, deedOfSeat(seat, signOutEverywhere, call), async () => ({
        output: undefined,
        happening: happened(signedOut, about, { everywhere: true }),
      }))
      const setCookies = await desk.signIns.endSession(seat.cookie)
      await desk.signIns.endSessionsOf(seat.signInId)
      desk.seats.forget((one) => one.signInId === seat.signInId)
      return { output: { signedIn: false as const }, setCookies }
    }),
  ]
}

export async function signInOf(desk: Desk, seat: Seat): Promise<SignIn> {
  const signIn = await desk.signIns.find({ id: seat.signInId })
  if (signIn === undefined) throw refuse(common.signedOut, {})
  return signIn
}

async function change(desk: Desk, call: OpenCall<InputOf<typeof changePassword>>): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  await requirePassword(desk, call, signIn, call.input.password)
  refuseWeak(call.input.newPassword, signIn.email)
  const about = { subject: { kind: 'person', id: seat.personId }, restricted: true }
  await recordOpening(desk, deedOfSeat(seat, changePassword, call), async () => {
    await desk.signIns.setPassword(signIn.id, call.input.newPassword)
    return { output: undefined, happening: happened(passwordChanged, about, { by: 'password' }) }
  })
  await desk.signIns.endSessionsOf(signIn.id)
  desk.seats.forget((one) => one.signInId === signIn.id)
  const opened = await desk.signIns.openSession(signIn.id)
  await desk.seats.take(opened.sessionId, seat, call.now)
  return { output: { done: true }, setCookies: opened.cookies }
}

function refuseWeak(password: string, email: string): void {
  const because = passwordWeakness(password, email)
  if (because !== undefined) throw refuse(passwordWeak, { because })
}

async function finish(desk: Desk, call: OpenCall<InputOf<typeof finishFirstRun>>): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  const { email, password } = call.input
  if (signIn.hasPassword) throw refuse(firstRunDone, {})
  refuseWeak(password, email)
  const other = await desk.signIns.find({ email })
  if (other !== undefined && other.id !== signIn.id) throw refuse(emailTaken, { email })
  for (const membership of await membershipsOf(desk.owner, signIn.id))
    if (membership.organisationId !== signIn.homeTenantId) await nameElsewhere(desk, call, membership)
  await nameAtHome(desk, call, signIn)
  return { output: { done: true } }
}

type FirstRunCall = OpenCall<InputOf<typeof finishFirstRun>>

async function nameElsewhere(
  desk: Desk,
  call: FirstRunCall,
  { organisationId, personId }: Membership,
): Promise<void> {
  const { name, email } = call.input
  const deed = {
    tenantId: organisationId,
    personId,
    operation: finishFirstRun,
    requestId: call.requestId,
    now: call.now,
  }
  await recordOpening(desk, deed, async (tx) => {
    const renamed = tx.updateTable('person').set({ name, email }).where('id', '=', personId).execute()
    await onConflict(renamed, () => refuse(emailTaken, { email }))
    const about = { subject: { kind: 'person', id: personId } }
    return {
      output: undefined,
      happening: happened(personChanged, about, { name, fields: ['name', 'email'], email }),
    }
  })
}

/** The password comes last: until it stands, the first run can be done again. */
async function nameAtHome(desk: Desk, call: FirstRunCall, signIn: SignIn): Promise<void> {
  const { name, email, organisation, password } = call.input
  const home = (await membershipsOf(desk.owner, signIn.id)).find(
    (one) => one.organisationId === signIn.homeTenantId,
  )
  if (home === undefined) throw refuse(common.signedOut, {})
  const { organisationId: tenantId, personId } = home
  const deed = { tenantId, personId, operation: finishFirstRun, requestId: call.requestId, now: call.now }
  await recordOpening(desk, deed, async (tx) => {
    await tx
      .updateTable('tenant')
      .set((eb) => ({ name: organisation, version: eb('version', '+', 1) }))
      .execute()
    await tx.updateTable('person').set({ name, email }).where('id', '=', personId).execute()
    await endLinks(tx, personId, ['first-administrator', 'sign-in'], call.now)
    await desk.signIns.rename(signIn.id, { name, email })
    await desk.signIns.setPassword(signIn.id, password)
    const about = { subject: { kind: 'organisation', id: tenantId } }
    return { output: undefined, happening: happened(firstRunFinished, about, { name, organisation }) }
  })
}
