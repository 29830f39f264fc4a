import { happened, type InputOf, refuse } from '@portolan/contract'
import { type OpenAnswer, type OpenCall, opens, type UseCase } from '../operations/use-case.ts'
import { confirmSecondFactor, disableSecondFactor, enrolSecondFactor } from './contract/account-operations.ts'
import { secondFactorSwitched } from './contract/events.ts'
import { codeWrong, secondFactorOff, secondFactorOn, secondFactorRequired } from './contract/refusals.ts'
import type { Desk } from './desk.ts'
import { requirePassword } from './guarded-sign-in.ts'
import { signInOf } from './own-password.ts'
import { deedOfSeat, type OpeningDeed, recordOpening, requireSeat } from './record-opening.ts'
import type { Seat } from './seats.ts'
import type { Enrolment, Opened, SignIn } from './sign-ins.ts'

type Done = { done: true }

export function bindOwnSecondFactor(desk: Desk): UseCase[] {
  return [
    opens(enrolSecondFactor, (call) => enrol(desk, call)),
    opens(confirmSecondFactor, (call) => confirm(desk, call)),
    opens(disableSecondFactor, (call) => disable(desk, call)),
  ]
}

async function enrol(
  desk: Desk,
  call: OpenCall<InputOf<typeof enrolSecondFactor>>,
): Promise<OpenAnswer<Enrolment>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  if (signIn.secondFactor) throw refuse(secondFactorOn, {})
  await requirePassword(desk, call, signIn, call.input.password)
  return { output: await desk.signIns.enrol(seat.cookie, call.input.password) }
}

async function confirm(
  desk: Desk,
  call: OpenCall<InputOf<typeof confirmSecondFactor>>,
): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  if (signIn.secondFactor) throw refuse(secondFactorOn, {})
  if (!signIn.enrolled) throw refuse(secondFactorOff, {})
  const opened = await desk.signIns.confirm(seat.cookie, signIn.id, call.input.code)
  if (opened === undefined) throw refuse(codeWrong, {})
  return await goOn(desk, call, { seat, signIn, opened, on: true, operation: confirmSecondFactor })
}

async function disable(
  desk: Desk,
  call: OpenCall<InputOf<typeof disableSecondFactor>>,
): Promise<OpenAnswer<Done>> {
  const seat = await requireSeat(desk, call)
  const signIn = await signInOf(desk, seat)
  if (!signIn.secondFactor) throw refuse(secondFactorOff, {})
  if (await isRequired(desk, signIn)) throw refuse(secondFactorRequired, {})
  await requirePassword(desk, call, signIn, call.input.password)
  const opened = await desk.signIns.disable(seat.cookie, call.input.password)
  return await goOn(desk, call, { seat, signIn, opened, on: false, operation: disableSecondFactor })
}

async function isRequired({ owner }: Desk, signIn: SignIn): Promise<boolean> {
  const { rows } = await owner.query(
    `select 1 from person p join tenant t on t.id = p.tenant_id
     join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
     where p.sign_in_id = $1 and p.state = 'active' and g.revoked_at is null and g.confirmed_at is not null
       and t.settings -> 'secondFactorFor' ? g.role limit 1`,
    [signIn.id],
  )
  return rows.length > 0
}

type Switched = {
  seat: Seat
  signIn: SignIn
  opened: Opened
  on: boolean
  operation: OpeningDeed['operation']
}

/** The session was made anew; it goes on where the old one sat. */
async function goOn(
  desk: Desk,
  call: OpenCall<unknown>,
  { seat, signIn, opened, on, operation }: Switched,
): Promise<OpenAnswer<Done>> {
  await desk.seats.take(opened.sessionId, seat, call.now)
  desk.seats.forget((one) => one.signInId === signIn.id)
  const about = { subject: { kind: 'person', id: seat.personId }, restricted: true }
  await recordOpening(desk, deedOfSeat(seat, operation, call), async () => ({
    output: undefined,
    happening: happened(secondFactorSwitched, about, { person: signIn.name, on }),
  }))
  return { output: { done: true }, setCookies: opened.cookies }
}
