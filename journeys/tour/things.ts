import { setTimeout } from 'node:timers/promises'
import type { BrowserContext } from 'playwright'
import { call } from '../harness/own-organisation.ts'
import { twoRegisters } from '../harness/registers.ts'
import { harbourSchedules } from '../harness/schedules.ts'
import { harbourScope } from '../harness/scopes.ts'
import type { Visitor } from '../harness/visitor.ts'
import type { Things } from './stops.ts'

/** An id for each kind of thing that an address can name. */
export async function findThings({ context }: Visitor): Promise<Things> {
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
  await levelAll(request)
  return {
    ...planned,
    playedId: await findPlayed(request),
    ...(await findFollowing(request)),
    ...(await findRuling(request)),
    ...(await findClosed(request)),
    ...(await findException(request)),
    ...(await findAccount(request)),
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
  for (const id of await listProjects(request)) {
    const { items: activities } = (await call(request, 'get', `/api/projects/${id}/activities?limit=5`)) as {
      items: { id: string; kind: string }[]
    }
    const activity = activities.find(({ kind }) => kind !== 'summary')
    if (activity !== undefined) return { projectId: id, activity: activity.id }
  }
  throw new Error('No project of the sample has a schedule.')
}

/** A project with risks whose plan was played: its tab of risks has all that it can have. */
async function findPlayed(request: BrowserContext['request']): Promise<string> {
  for (const id of await listProjects(request)) {
    const { risks, simulation } = (await call(request, 'get', `/api/projects/${id}/risk`)) as {
      risks: object[]
      simulation: object | null
    }
    if (risks.length > 0 && simulation !== null) return id
  }
  throw new Error('No plan of the sample was played.')
}

/** A project that follows a method and stands before a gate, that method, and an artefact that was written. */
async function findFollowing(
  request: BrowserContext['request'],
): Promise<{ followingId: string; methodId: string; artefactId: string }> {
  for (const id of await listProjects(request)) {
    const { following } = (await call(request, 'get', `/api/projects/${id}/method`)) as {
      following: { methodId: string; newer: number | null; phases: Phase[] } | null
    }
    const artefacts = following?.phases.flatMap((phase) => phase.artefacts) ?? []
    const written = artefacts.find(({ finished }) => finished)
    if (following?.newer && written)
      return { followingId: id, methodId: following.methodId, artefactId: written.id }
  }
  throw new Error('No project of the sample follows a method of which there is a newer version.')
}

type Phase = { artefacts: { id: string; finished: boolean }[] }

/** A gate at which something was decided. */
async function findRuling(
  request: BrowserContext['request'],
): Promise<{ ruledId: string; rulingId: string }> {
  for (const ruledId of await listProjects(request)) {
    const { following } = (await call(request, 'get', `/api/projects/${ruledId}/method`)) as {
      following: { phases: { gate: { rulings: { id: string }[] } }[] } | null
    }
    const [ruling] = following?.phases.flatMap(({ gate }) => gate.rulings) ?? []
    if (ruling) return { ruledId, rulingId: ruling.id }
  }
  throw new Error('Nothing was decided at any gate of the sample.')
}

/** A project that is closed, with its end report. */
async function findClosed(
  request: BrowserContext['request'],
): Promise<{ closedId: string; closureId: string }> {
  const { items } = (await call(request, 'get', '/api/success')) as { items: { project: { id: string } }[] }
  const closedId = items[0]?.project.id ?? ''
  const { closure } = (await call(request, 'get', `/api/projects/${closedId}/closure`)) as {
    closure: { id: string }
  }
  return { closedId, closureId: closure.id }
}

/** A limit that was passed, with the project that passed it. */
async function findException(
  request: BrowserContext['request'],
): Promise<{ exceptedId: string; exceptionId: string }> {
  const { items } = (await call(request, 'get', '/api/exceptions')) as {
    items: { id: string; project: { id: string } }[]
  }
  const [exception] = items
  if (exception === undefined) throw new Error('No limit is passed in the sample.')
  return { exceptedId: exception.project.id, exceptionId: exception.id }
}

/** A control account that strays, with its project. */
async function findAccount(
  request: BrowserContext['request'],
): Promise<{ heldId: string; accountId: string }> {
  const { items } = (await call(request, 'get', '/api/control-accounts')) as {
    items: { id: string; project: { id: string } }[]
  }
  const [account] = items
  if (account === undefined) throw new Error('No control account of the sample strays.')
  return { heldId: account.project.id, accountId: account.id }
}

async function listProjects(request: BrowserContext['request']): Promise<readonly string[]> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: { id: string }[] }
  return items.map(({ id }) => id)
}

/** A first try of the levelling of all plans. */
async function levelAll(request: BrowserContext['request']): Promise<void> {
  await call(request, 'post', '/api/levelling-previews', {})
  const until = performance.now() + 120_000
  while (performance.now() < until) {
    const { items } = (await call(request, 'get', '/api/levelling-previews')) as { items: object[] }
    if (items.length > 0) return
    await setTimeout(1_000)
  }
  throw new Error('The plans of the sample are not levelled in two minutes.')
}
