import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { signedIn } from './contract/events.ts'
import { passwordWeakness } from './contract/password.ts'
import { emailTaken, linkNotValid, passwordWeak } from './contract/refusals.ts'
import { finishInvitation } from './contract/sign-in-operations.ts'
import type { Desk } from './desk.ts'
import { tryToSignIn } from './guarded-sign-in.ts'
import { type OpenLink, useLink } from './one-time-link.ts'
import { checkLink } from './open-link.ts'
import { recordOpening } from './record-opening.ts'
import type { Opened, SignIn } from './sign-ins.ts'
import { onConflict } from './unique.ts'

type Call = OpenCall<InputOf<typeof finishInvitation>>
type Outcome = { signedIn: boolean; needs: 'code' | null }

export function bindInvitation(desk: Desk): UseCase[] {
  return [opens(finishInvitation, (call) => finish(desk, call))]
}

async function finish(desk: Desk, call: Call): Promise<OpenAnswer<Outcome>> {
  const link = await checkLink(desk, call, call.input.secret)
  const { email, signInId } = link.person
  if (link.purpose !== 'invitation' || email === null) throw refuse(linkNotValid, {})
  const known =
    (await desk.signIns.find({ email })) ?? (signInId ? await desk.signIns.find({ id: signInId }) : undefined)
  const opened = known ? await join(desk, call, link, known) : await begin(desk, call, link, email)
  if (opened === undefined) return { output: { signedIn: false, needs: 'code' } }
  await desk.seats.take(opened.sessionId, { tenantId: link.tenantId, personId: link.person.id }, call.now)
  return { output: { signedIn: true, needs: null }, setCookies: opened.cookies }
}

/**
 * The address signs in already, perhaps in another organisation: then only its own password joins the two. Whoever
 * holds the link could be anybody, also the administrator who made it.
 */
async function join(desk: Desk, call: Call, link: OpenLink, known: SignIn): Promise<Opened | undefined> {
  const { password, code } = call.input
  const opened = await tryToSignIn(desk, call, { email: known.email, password, code })
  if (opened === undefined) return undefined
  try {
    await activate(desk, call, link, async () => known.id)
  } catch (cause) {
    await desk.signIns.endSessionIds([opened.sessionId])
    throw cause
  }
  return opened
}

async function begin(desk: Desk, call: Call, link: OpenLink, email: string): Promise<Opened> {
  const { name, password } = call.input
  const because = passwordWeakness(password, email)
  if (because !== undefined) throw refuse(passwordWeak, { because })
  const signInId = await activate(desk, call, link, () =>
    desk.signIns.create({ name, email, homeTenantId: link.tenantId, password }),
  )
  return await desk.signIns.openSession(signInId)
}

/** The link is used up first: of two at once, only one gets as far as making a sign-in. */
async function activate(
  desk: Desk,
  call: Call,
  link: OpenLink,
  signInOf: () => Promise<string>,
): Promise<string> {
  const { tenantId, person } = link
  const deed = {
    tenantId,
    personId: person.id,
    operation: finishInvitation,
    requestId: call.requestId,
    now: call.now,
  }
  return await recordOpening(desk, deed, async (tx) => {
    await useLink(tx, link, call.now)
    const signInId = await signInOf()
    await onConflict(becomeActive(tx, person.id, { name: call.input.name, signInId }), () =>
      refuse(emailTaken, { email: person.email ?? '' }),
    )
    const about = { subject: { kind: 'person', id: person.id } }
    return { output: signInId, happening: happened(signedIn, about, { by: 'invitation' }) }
  })
}

async function becomeActive(
  tx: Tx,
  personId: string,
  { name, signInId }: { name: string; signInId: string },
): Promise<void> {
  await tx
    .updateTable('person')
    .set((eb) => ({ name, state: 'active', sign_in_id: signInId, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}
