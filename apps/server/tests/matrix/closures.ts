import {
  addLesson,
  askForVerdict,
  type ClosureView,
  judgeClosure,
  sayClosureItem,
  startClosure,
} from '@portolan/oversight/contract'
import { addProject, showProject } from '@portolan/plan/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { invite } from '../testing/people.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type ClosureKind = 'closure' | 'lesson'

export const withinClosure = { closureId: 'closure', lessonId: 'lesson' } as const

/** A closure that has begun and a lesson, one of each project. */
export async function readClosureThings(
  owner: pg.Pool,
): Promise<Readonly<Record<ClosureKind, readonly Thing[]>>> {
  const read = async (kind: ClosureKind): Promise<readonly Thing[]> =>
    (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", investment_id as "projectId" from ${kind} order by id`,
      )
    ).rows
  return { closure: await read('closure'), lesson: await read('lesson') }
}

type Named = { readonly projectId: string; readonly word: string }

export async function fillClosures(house: House, person: Person, named: readonly Named[]): Promise<void> {
  const { visitor: by } = person
  for (const { projectId, word } of named) {
    const words = `What ${word} has reached`
    await ask(house, by, startClosure, { projectId, why: 'completed', words })
    const lesson = { title: `Lesson of ${word}`, why: `Because of ${word}`, next: `Unlike ${word}` }
    await ask(house, by, addLesson, { projectId, ...lesson })
  }
  await closeOne(house, person, named.at(-1)?.projectId ?? '')
}

/** A project beside the last one that is closed already, and so has cards. */
async function closeOne(
  house: House,
  { visitor: by, tenantId = '' }: Person,
  besideId: string,
): Promise<void> {
  const { portfolio } = await ask(house, by, showProject, { projectId: besideId })
  const given = { portfolioId: portfolio.id, fields: { name: `Closed ${tenantId.slice(-6)}` } }
  const { id: projectId } = await ask(house, by, addProject, given)
  let view: ClosureView = await ask(house, by, startClosure, {
    projectId,
    why: 'completed',
    words: 'It runs.',
  })
  const ways = (): { ifMatch: number } => ({ ifMatch: view.closure?.version ?? 0 })
  for (const { key: item, kind, state } of view.items)
    if (state === 'missing') {
      const said = kind === 'said' ? ('confirmed' as const) : ('dropped' as const)
      view = await ask(house, by, sayClosureItem, { projectId, item, said, words: 'So it is.' }, ways())
    }
  view = await ask(house, by, askForVerdict, { projectId }, ways())
  const another = await invite(house, by, {
    name: 'Who judges closures',
    email: `judges.closures.${tenantId.slice(-6)}@example.org`,
    grants: [{ role: 'pmo-lead', scope: 'organisation' }],
  })
  await ask(house, another, judgeClosure, { projectId, accepted: true }, ways())
}
