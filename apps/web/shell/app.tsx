import {
  ContributionsProvider,
  ErrorState,
  queryClient,
  UiProvider,
  useWords,
  type WebContribution,
} from '@portolan/ui'
import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useClock } from './clock.ts'
import { send } from './send.ts'
import type { SignedIn } from './signed-in.ts'
import { buildRouter } from './router.tsx'

export type AppProps = {
  readonly contributions: readonly WebContribution[]
  readonly readSession: () => Promise<SignedIn | undefined>
  readonly nonce: string
  /** Stands until it is known who is signed in. */
  readonly meanwhile: ReactNode
}

/** The key under which the session is kept: invalidate it after signing in or out. */
export const SESSION_KEY = ['session']

export function App(props: AppProps): ReactNode {
  const [queries] = useState(queryClient)
  const router = useMemo(() => buildRouter(props.contributions, queries), [props.contributions, queries])
  const clock = useClock()
  const read = useQuery(
    {
      queryKey: SESSION_KEY,
      queryFn: async () => (await props.readSession()) ?? null,
      retry: 1,
      staleTime: 60_000,
    },
    queries,
  )
  return (
    <UiProvider
      queries={queries}
      send={send}
      today={read.data?.today ?? clock.localDay}
      now={clock.now}
      session={read.data?.session}
      nonce={props.nonce}
    >
      <ContributionsProvider all={props.contributions}>
        {read.isPending ? (
          props.meanwhile
        ) : read.isError && !bare(props.contributions) ? (
          <Unreachable problem={read.error} again={() => void read.refetch()} />
        ) : (
          <RouterProvider router={router} />
        )}
      </ContributionsProvider>
    </UiProvider>
  )
}

function Unreachable(props: { problem: unknown; again: () => void }): ReactNode {
  const say = useWords('shell')
  return (
    <main>
      <ErrorState title={say('unreachable')} problem={props.problem} onRetry={props.again} />
    </main>
  )
}

/** Pages without a sign-in are shown even when nobody answers who is signed in. */
function bare(contributions: readonly WebContribution[]): boolean {
  return contributions.some((one) =>
    one.routes?.some((route) => route.signedOut && route.path === location.pathname),
  )
}
