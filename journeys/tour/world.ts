import type { Browser, BrowserContext } from 'playwright'
import { enterSample, foundOrganisation, signIn } from '../harness/own-organisation.ts'
import type { RunningServer } from '../harness/server.ts'
import { visit, type Visitor } from '../harness/visitor.ts'
import type { Things } from './stops.ts'
import { findThings } from './things.ts'

export type State = 'full' | 'empty' | 'error'
export type Theme = 'light' | 'dark'

/** What is looked at: the sample organisation in full, one of one's own without anything, and one that fails. */
export type World = {
  readonly enter: (state: State, theme: Theme, options?: { readonly signedOut: boolean }) => Promise<Visitor>
  readonly things: (state: State) => Things
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

export async function openWorld(
  browser: Browser,
  server: RunningServer,
  { sample }: { readonly sample: boolean },
): Promise<World> {
  const visitor = await visit(browser, 'empty', { baseURL: server.origin })
  await foundOrganisation(visitor, server, [])
  const empty = await visitor.context.storageState()
  await visitor.context.close()
  const { things, session: full } = sample ? await enterFull(browser, server) : { things: {}, session: empty }
  const sessions: Readonly<Record<State, Session>> = { empty, full, error: full }
  return {
    things: (state) => (state === 'empty' ? {} : things),
    enter: async (state, theme, options) => {
      const visitor = await visit(browser, `${state} ${theme}`, {
        baseURL: server.origin,
        colorScheme: theme,
        ...(options?.signedOut ? {} : { storageState: sessions[state] }),
      })
      await visitor.context.addInitScript((scheme) => localStorage.setItem('portolan-scheme', scheme), theme)
      if (state === 'error') await failEverything(visitor)
      return visitor
    },
  }
}

async function enterFull(
  browser: Browser,
  server: RunningServer,
): Promise<{ readonly things: Things; readonly session: Session }> {
  const full = await visit(browser, 'full', { baseURL: server.origin })
  await signIn(full)
  await enterSample(full)
  const things = await findThings(full)
  const session = await full.context.storageState()
  await full.context.close()
  return { things, session }
}

/** Who is signed in stays known, everything else fails: so that each page must say so itself. */
async function failEverything(visitor: Visitor): Promise<void> {
  visitor.expectRefusal(503, '/api/')
  await visitor.context.route(
    /\/api\/(?!session$|live$)/,
    async (route) =>
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title: 'Not available',
          status: 503,
          detail:
            'The database does not answer. Nothing of your request was written; it is safe to send it again in a moment.',
        }),
      }),
  )
}
