import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import type { SignedIn } from './signed-in.ts'

export type ReadSession = () => Promise<SignedIn | undefined>

/** So long the first drawing waits for the file of the page and for what it reads; then it shows the frame without. */
const PATIENCE_MS = 400

type SessionQuery = {
  readonly queryKey: readonly string[]
  readonly queryFn: () => Promise<SignedIn | null>
  readonly retry: number
  readonly staleTime: number
}

export function sessionQuery(readSession: ReadSession): SessionQuery {
  return {
    queryKey: ['session'],
    queryFn: async () => (await readSession()) ?? null,
    retry: 1,
    staleTime: 60_000,
  }
}

type Opening = {
  readonly router: AnyRouter
  readonly queries: QueryClient
  readonly readSession: ReadSession
  /** Whether the page came with the frame of somebody who is signed in. */
  readonly framed: boolean
}

/**
 * Asks who is signed in and opens the page of the address, side by side, before anything is drawn: the outline that the
 * page came with stands meanwhile. Not awaited by a module: the file of the page waits for all that it imports.
 */
export async function openFirst({ router, queries, readSession, framed }: Opening): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  // What cannot be opened, and a server that does not answer, are told by the page, which asks again.
  const opened = framed ? Promise.race([router.load().catch(() => undefined), patience]) : undefined
  await queries.prefetchQuery(sessionQuery(readSession))
  await opened
}
