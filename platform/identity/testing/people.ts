import { createHmac } from 'node:crypto'
import type { Role } from '@portolan/contract'
import {
  addPerson,
  finishFirstRun,
  finishInvitation,
  grantRole,
  invitePerson,
  openLink,
} from '../contract/index.ts'
import type { Browser, TestHouse } from './index.ts'

export const goodPassword = 'seven quiet otters, one bell'

/** The secret of a one-time link: what stands behind its #. */
export function secretOf(link: { url: string } | undefined): string {
  return link?.url.split('#')[1] ?? ''
}

/** Goes through the first run; the browser that comes back is the first administrator's. */
export async function firstAdministrator(house: TestHouse, email = 'mira@example.org'): Promise<Browser> {
  const browser = house.browser()
  await browser.call(openLink, { secret: secretOf(await house.identity.issueFirstLink()) })
  await browser.call(finishFirstRun, {
    name: 'Mira Okafor',
    email,
    organisation: 'Veldhaven Digital',
    password: goodPassword,
  })
  return browser
}

/** Adds and invites somebody, who accepts at once. */
export async function newMember(
  house: TestHouse,
  administrator: Browser,
  given: { name: string; email: string; roles?: readonly Role[]; password?: string },
): Promise<{ id: string; browser: Browser }> {
  const { id } = await administrator.call(addPerson, { name: given.name, email: given.email })
  for (const role of given.roles ?? []) await administrator.call(grantRole, { personId: id, role })
  const secret = secretOf(await administrator.call(invitePerson, { id }))
  const browser = house.browser()
  await browser.call(finishInvitation, { secret, name: given.name, password: given.password ?? goodPassword })
  return { id, browser }
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an authenticator shows (RFC 6238), computed without the library that checks it. */
export function codeOf(secret: string, milliseconds: number): string {
  let bits = ''
  for (const letter of secret.replace(/=+$/, '')) bits += base32.indexOf(letter).toString(2).padStart(5, '0')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
