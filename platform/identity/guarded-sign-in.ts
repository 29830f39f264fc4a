import { happened, refuse } from '@portolan/contract'
import type { OpenCall } from '../operations/use-case.ts'
import { signInLocked } from './contract/events.ts'
import { codeWrong, passwordWrong, signInWrong } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { membershipsOf } from './memberships.ts'
import { recordOpening } from './record-opening.ts'
import type { Opened, SignIn } from './sign-ins.ts'

export type Given = { readonly email: string; readonly password: string; readonly code: string | undefined }

/** Tries a password behind the lock-out; answers nothing when only the code of the second factor is missing. */
export async function tryToSignIn(
  desk: Desk,
  call: OpenCall<unknown>,
  given: Given,
): Promise<Opened | undefined> {
  desk.addresses.check(call.address, call.now)
  await desk.lockOut.begin(given.email, call.now)
  const tried = await desk.signIns.tryPassword(given, call.headers['user-agent'] ?? '')
  if (tried.kind === 'opened') {
    await desk.lockOut.clear(given.email)
    return tried.opened
  }
  if (tried.kind === 'code-needed') {
    await desk.lockOut.undo(given.email)
    return undefined
  }
  await countFailure(desk, call, given.email)
  throw tried.kind === 'wrong' ? refuse(signInWrong, {}) : refuse(codeWrong, {})
}

/** Asks for the present password again, behind the same lock-out: a stolen session is no place to guess it. */
export async function requirePassword(
  desk: Desk,
  call: OpenCall<unknown>,
  signIn: SignIn,
  password: string,
): Promise<void> {
  desk.addresses.check(call.address, call.now)
  await desk.lockOut.begin(signIn.email, call.now)
  if (await desk.signIns.checkPassword(signIn.id, password)) return await desk.lockOut.clear(signIn.email)
  await countFailure(desk, call, signIn.email)
  throw refuse(passwordWrong, {})
}

async function countFailure(desk: Desk, call: OpenCall<unknown>, email: string): Promise<void> {
  desk.addresses.failed(call.address, call.now)
  if (!(await desk.lockOut.failed(email, call.now))) return
  // Not waited for: an address that somebody has must not answer later than one that nobody has.
  tellOfLock(desk, call, email).catch((cause: unknown) =>
    desk.log(`A locked sign-in could not be recorded: ${String(cause)}`),
  )
}

async function tellOfLock(desk: Desk, call: OpenCall<unknown>, email: string): Promise<void> {
  const signIn = await desk.signIns.find({ email })
  if (signIn === undefined) return
  for (const { organisationId, personId } of await membershipsOf(desk.owner, signIn.id)) {
    const deed = {
      tenantId: organisationId,
      personId: undefined,
      operation: { id: 'identity.sign-in' },
      requestId: call.requestId,
      now: call.now,
    }
    const about = { subject: { kind: 'person', id: personId }, restricted: true }
    await recordOpening(desk, deed, async () => ({
      output: undefined,
      happening: happened(signInLocked, about, { name: signIn.name }),
    }))
  }
}
