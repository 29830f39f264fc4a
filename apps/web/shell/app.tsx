import { ContributionsProvider, ErrorState, UiProvider, useWords, type WebContribution } from '@portolan/ui'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useClock } from './clock.ts'
import { type ReadSession, sessionQuery } from './open-first.ts'
import { send } from './send.ts'

export type AppProps = {
  readonly contributions: readonly WebContribution[]
  readonly readSession: ReadSession
  readonly queries: QueryClient
  readonly router: AnyRouter
  readonly nonce: string
}

export function App(props: AppProps): ReactNode {
  const clock = useClock()
  const read = useQuery(sessionQuery(props.readSession), props.queries)
  return (
    <UiProvider
      queries={props.queries}
      send={send}
      today={read.data?.today ?? clock.localDay}
      now={clock.now}
      session={read.data?.session}
      nonce={props.nonce}
    >
      <ContributionsProvider all={props.contributions}>
        {read.isError && !bare(props.contributions) ? (
          <Unreachable problem={read.error} again={() => void read.refetch()} />
        ) : (
          <RouterProvider router={props.router} />
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
