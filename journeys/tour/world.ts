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

export async function openWorld(browser: Browser, server: RunningServer): Promise<World> {
  const empty = await visit(browser, 'empty', { baseURL: server.origin })
  await foundOrganisation(empty, server, [])
  const full = await visit(browser, 'full', { baseURL: server.origin })
  await signIn(full)
  await enterSample(full)
  const things = await findThings(full)
  const sessions: Readonly<Record<State, Session>> = {
    empty: await empty.context.storageState(),
    full: await full.context.storageState(),
    error: await full.context.storageState(),
  }
  await empty.context.close()
  await full.context.close()
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
