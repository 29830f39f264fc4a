import { readAhead, type RouteContribution } from '@portolan/ui'
import type { QueryClient } from '@tanstack/react-query'
import { send } from './send.ts'

/** The parts of a route that have what its screen reads first in hand as it opens. */
export type ReadingRoute = {
  loader?: (at: LoadedAt) => Promise<void>
  staleTime?: number
  gcTime?: number
}

type LoadedAt = {
  readonly params: Readonly<Record<string, string>>
  readonly location: { readonly search: Readonly<Record<string, unknown>> }
}

/** So long a page waits for its answers before it shows itself without. Shorter than the waiting of the router. */
const PATIENCE_MS = 120

/**
 * Asks for what a screen reads first while its file comes. What is there in time is drawn once, with its contents;
 * what takes longer finds the page waiting in its own form.
 */
export function readingFirst(
  { readsFirst }: RouteContribution['component'],
  queries: QueryClient,
): ReadingRoute {
  if (readsFirst === undefined) return {}
  const loader = async ({ params, location }: LoadedAt): Promise<void> => {
    const readings = await readsFirst()
    const answered = readAhead(queries, send, readings({ params, search: location.search }))
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  }
  // Entered once: what changes on the page later, it reads itself.
  return { loader, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }
}
