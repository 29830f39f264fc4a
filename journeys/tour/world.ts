import type { Browser, BrowserContext } from 'playwright'
import { call, enterSample, foundOrganisation, signIn } from '../harness/own-organisation.ts'
import { twoRegisters } from '../harness/registers.ts'
import { harbourSchedules } from '../harness/schedules.ts'
import { harbourScope } from '../harness/scopes.ts'
import type { RunningServer } from '../harness/server.ts'
import { visit, type Visitor } from '../harness/visitor.ts'
import type { Things } from './stops.ts'

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

/** An id for each kind of thing that an address can name. */
async function findThings({ context }: Visitor): Promise<Things> {
  const { request } = context
  const first = async (path: string): Promise<string> => {
    const { items } = (await call(request, 'get', path)) as { items: { id: string }[] }
    return items[0]?.id ?? ''
  }
  const { name, buffer } = twoRegisters(new Date()).after
  const started = await request.post(`/api/imports?fileName=${name}`, {
    headers: { 'content-type': 'application/octet-stream' },
    data: buffer,
  })
  if (!started.ok()) throw new Error(`The sample takes no import: ${await started.text()}`)
  const planned = await findPlanned(request)
  const dropped = await request.post(
    `/api/projects/${planned.projectId}/schedule-imports?fileName=${harbourSchedules().first.name}`,
    { headers: { 'content-type': 'application/octet-stream' }, data: harbourSchedules().first.buffer },
  )
  if (!dropped.ok()) throw new Error(`The sample takes no schedule: ${await dropped.text()}`)
  const personId = await first('/api/people?limit=1')
  return {
    ...planned,
    scheduleImportId: ((await dropped.json()) as { id: string }).id,
    scopeImportId: await bringScope(request, planned.projectId),
    estimateId: await first(`/api/estimates?projectId=${planned.projectId}&limit=1`),
    personId,
    decisionId: await first('/api/decisions?limit=1'),
    draftId: await draftQuestion(request, planned.projectId, personId),
    meetingId: await first('/api/meetings?place=all&limit=1'),
    calendarId: await first('/api/calendars'),
    fundId: await first('/api/funds'),
    periodId: await findClosing(request),
    importId: ((await started.json()) as { id: string }).id,
  }
}

/** A question of one's own that nobody was asked yet. */
async function draftQuestion(
  request: BrowserContext['request'],
  projectId: string,
  deciderId: string,
): Promise<string> {
  const draft = await call(request, 'post', '/api/decisions', {
    projectId,
    question: 'Put the project on hold until the licence is signed?',
    context: 'The supplier answers in two weeks at the earliest.',
    decider: { kind: 'person', id: deciderId },
    due: '2026-12-04',
    options: [{ title: 'On hold' }, { title: 'Go on without it' }],
  })
  return (draft as { id: string }).id
}

/** The month that is being closed; on the first days of one there is none, and the oldest stands for it. */
async function findClosing(request: BrowserContext['request']): Promise<string> {
  const { items } = (await call(request, 'get', '/api/periods')) as { items: { id: string; state: string }[] }
  return (items.find(({ state }) => state === 'closing') ?? items[0])?.id ?? ''
}

/** A list becomes the scope of the project, and the next one waits in its preview. */
async function bringScope(request: BrowserContext['request'], projectId: string): Promise<string> {
  const { first, next } = harbourScope()
  const path = `/api/projects/${projectId}/scope-imports`
  const drop = async ({ name, buffer }: typeof first): Promise<{ id: string; version: number }> => {
    const answer = await request.post(`${path}?fileName=${encodeURIComponent(name)}`, {
      headers: { 'content-type': 'application/octet-stream' },
      data: buffer,
    })
    if (!answer.ok()) throw new Error(`The sample takes no list: ${await answer.text()}`)
    return (await answer.json()) as { id: string; version: number }
  }
  const { id, version } = await drop(first)
  await call(request, 'post', `${path}/${id}/commit`, {}, { 'if-match': `"${version}"` })
  return (await drop(next)).id
}

/** A project that has a schedule, and one of its activities: its tabs then have something to show. */
async function findPlanned(
  request: BrowserContext['request'],
): Promise<{ projectId: string; activity: string }> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: { id: string }[] }
  for (const { id } of items) {
    const { items: activities } = (await call(request, 'get', `/api/projects/${id}/activities?limit=5`)) as {
      items: { id: string; kind: string }[]
    }
    const activity = activities.find(({ kind }) => kind !== 'summary')
    if (activity !== undefined) return { projectId: id, activity: activity.id }
  }
  throw new Error('No project of the sample has a schedule.')
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
