import { fetchAnswer } from '@portolan/contract'
import { closeEyes, signOut } from '@portolan/platform/identity/contract'
import { send } from '../shell/send.ts'

/**
 * Whoever changes who they are gets a fresh page: nothing that was read for one person may stay on the screen,
 * or in memory, of another.
 */
export function startAfresh(to: string): void {
  location.assign(to)
}

export async function leave(): Promise<void> {
  await fetchAnswer(send, signOut, {})
  startAfresh('/sign-in')
}

export async function stopLooking(): Promise<void> {
  await fetchAnswer(send, closeEyes, {})
  startAfresh('/')
}

/** Only paths of our own: an address of another site must not follow a sign-in. */
export function pathAfterSignIn(asked: unknown): string {
  if (typeof asked !== 'string' || !URL.canParse(asked, location.origin)) return '/'
  const url = new URL(asked, location.origin)
  return url.origin === location.origin && asked.startsWith('/') ? `${url.pathname}${url.search}` : '/'
}
