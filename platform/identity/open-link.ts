import { happened, refuse } from '@portolan/contract'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { passwordChanged, signedIn } from './contract/events.ts'
import { passwordWeakness } from './contract/password.ts'
import { linkNotValid, passwordWeak } from './contract/refusals.ts'
import { openLink, resetPassword } from './contract/sign-in-operations.ts'
import type { Desk } from './desk.ts'
import { type OpenLink, readLink, useLink } from './one-time-link.ts'
import { recordOpening } from './record-opening.ts'

export function bindLinks(desk: Desk): UseCase[] {
  return [
    opens(openLink, async (call) => {
      const link = await checkLink(desk, call, call.input.secret)
      const output = await describe(desk, link)
      if (link.purpose === 'invitation' || link.purpose === 'reset') return { output }
      return { output, setCookies: await signInByLink(desk, call, link) }
    }),
    opens(resetPassword, (call) => reset(desk, call)),
  ]
}

/** Reads a link; wrong ones count against the address they come from. */
export async function checkLink(desk: Desk, call: OpenCall<unknown>, secret: string): Promise<OpenLink> {
  desk.addresses.check(call.address, call.now)
  try {
    return await readLink(desk.owner, secret, call.now)
  } catch (cause) {
    desk.addresses.failed(call.address, call.now)
    throw cause
  }
}

type Described = {
  purpose: OpenLink['purpose']
  name: string
  email: string | null
  organisation: string
  hasSignIn: boolean
  expiresAt: string
}

async function describe(desk: Desk, link: OpenLink): Promise<Described> {
  const { name, email } = link.person
  const signIn = email === null ? undefined : await desk.signIns.find({ email })
  return {
    purpose: link.purpose,
    name,
    email,
    organisation: link.organisation,
    hasSignIn: signIn?.hasPassword ?? false,
    expiresAt: link.expiresAt,
  }
}

async function signInByLink(desk: Desk, call: OpenCall<unknown>, link: OpenLink): Promise<readonly string[]> {
  const { signInId, id: personId } = link.person
  const known = signInId === null ? undefined : await desk.signIns.find({ id: signInId })
  // Such a link stands for a password that was not set yet, and for nothing else.
  if (known === undefined || known.hasPassword) throw refuse(linkNotValid, {})
  const place = { tenantId: link.tenantId, personId }
  const deed = { ...place, operation: openLink, requestId: call.requestId, now: call.now }
  await recordOpening(desk, deed, async (tx) => {
    await useLink(tx, link, call.now)
    const about = { subject: { kind: 'person', id: personId }, restricted: true }
    return { output: undefined, happening: happened(signedIn, about, { by: 'link' }) }
  })
  const opened = await desk.signIns.openSession(known.id)
  await desk.seats.take(opened.sessionId, place, call.now)
  return opened.cookies
}

async function reset(
  desk: Desk,
  call: OpenCall<{ secret: string; password: string }>,
): Promise<OpenAnswer<{ changed: true; email: string }>> {
  const { secret, password } = call.input
  const link = await checkLink(desk, call, secret)
  const { signInId, id: personId } = link.person
  const known = signInId === null ? undefined : await desk.signIns.find({ id: signInId })
  if (link.purpose !== 'reset' || known === undefined) throw refuse(linkNotValid, {})
  const because = passwordWeakness(password, known.email)
  if (because !== undefined) throw refuse(passwordWeak, { because })
  const deed = {
    tenantId: link.tenantId,
    personId,
    operation: resetPassword,
    requestId: call.requestId,
    now: call.now,
  }
  await recordOpening(desk, deed, async (tx) => {
    await useLink(tx, link, call.now)
    await desk.signIns.setPassword(known.id, password)
    const about = { subject: { kind: 'person', id: personId }, restricted: true }
    return { output: undefined, happening: happened(passwordChanged, about, { by: 'link' }) }
  })
  await desk.signIns.endSessionsOf(known.id)
  desk.seats.forget((seat) => seat.signInId === known.id)
  await desk.lockOut.clear(known.email)
  return { output: { changed: true, email: known.email } }
}
