import {
  addLesson,
  askForVerdict,
  type ClosureView,
  judgeClosure,
  saidItems,
  sayClosureItem,
  showClosure,
  startClosure,
} from '@portolan/oversight/contract'
import { grantRole } from '@portolan/platform/identity/contract'
import { addProject } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = {
  readonly nth: () => number
  readonly portfolioId: string
  readonly projectId: string
  /** Whoever writes all this. */
  readonly founder: string
}

/** All that closes projects, each of its own: what one asked for is judged by a colleague, and a sponsor is asked. */
export function closureWrites(
  house: House,
  by: Visitor,
  { nth, portfolioId, projectId: standing, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  let colleague: Promise<Member> | undefined
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Who closes too',
      email: `closes.too.${nth()}@example.org`,
      grants: [
        { role: 'pmo-lead', scope: 'organisation' },
        { role: 'administrator', scope: 'organisation' },
      ],
    }))
  const project = async (): Promise<string> =>
    (await ask(house, by, addProject, { portfolioId, fields: { name: `Closing ${nth()}` } })).id
  const started = async (who: Visitor): Promise<ClosureView> => {
    const projectId = await project()
    // Whoever answers the card has to be its sponsor.
    const role = { personId: founder, role: 'sponsor', scope: 'project', scopeId: projectId } as const
    await ask(house, await other(), grantRole, role)
    const input = { projectId, why: 'completed', words: 'It runs.', sponsorId: founder } as const
    return await ask(house, who, startClosure, input)
  }
  const asked = async (who: Visitor): Promise<ClosureView> => {
    let view = await started(who)
    const { projectId } = view
    await ask(house, who, addLesson, { projectId, ...lesson(nth()) })
    for (const { key: item, kind, state } of view.items)
      if (state === 'missing' && item !== 'lessons') {
        const said = kind === 'said' ? ('confirmed' as const) : ('dropped' as const)
        view = await ask(house, who, sayClosureItem, { projectId, item, said, words: 'So it is.' }, at(view))
      }
    return await ask(house, who, askForVerdict, { projectId }, at(view))
  }
  const accepted = async (): Promise<ClosureView> => {
    const view = await asked(by)
    const input = { projectId: view.projectId, accepted: true }
    return await ask(house, await other(), judgeClosure, input, at(view))
  }
  const of = (view: ClosureView, more: Readonly<Record<string, unknown>> = {}): Prepared => ({
    input: { projectId: view.projectId, ...more },
    ...at(view),
  })
  return {
    'oversight.start-closure': async () => ({
      input: { projectId: await project(), why: 'terminated', words: 'It pays for nobody.' },
    }),
    'oversight.say-closure-item': async () =>
      of(await started(by), { item: saidItems[0], said: 'confirmed', words: 'Signed.' }),
    'oversight.ask-for-verdict': async () => {
      const { projectId } = await asked(by)
      const input = { projectId, accepted: false, words: 'Once more.' }
      const before = await ask(house, by, showClosure, { projectId })
      return of(await ask(house, await other(), judgeClosure, input, at(before)))
    },
    'oversight.judge-closure': async () => of(await asked(await other()), { accepted: true }),
    'oversight.withdraw-closure': async () => of(await started(by), { words: 'It goes on.' }),
    'oversight.reopen-project': async () => of(await accepted(), { words: 'A fault was found.' }),
    'oversight.answer-success-card': async () => of(await accepted(), { moment: 'closure', satisfaction: 4 }),
    'oversight.add-lesson': async () =>
      await Promise.resolve({ input: { projectId: standing, ...lesson(nth()) } }),
    'oversight.change-lesson': async () => {
      const made = await ask(house, by, addLesson, { projectId: standing, ...lesson(nth()) })
      const input = { projectId: standing, lessonId: made.id, ...lesson(nth()) }
      return { input, ifMatch: made.version }
    },
  }
}

function lesson(nth: number): { title: string; why: string; next: string } {
  return { title: `Learnt ${nth}`, why: 'Nobody asked', next: 'Ask first' }
}

function at({ closure }: ClosureView): { ifMatch: number } {
  return { ifMatch: closure?.version ?? 0 }
}
