import { type Action, addAction, finishAction } from '@portolan/oversight/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** How to come to a call of each operation of actions that is carried out. */
export function actionsThatSucceed(
  house: House,
  by: Visitor,
  world: World,
): Readonly<Record<string, () => Promise<Prepared>>> {
  let made = 0
  const wanted = (): { title: string; ownerId: string; due: string; projectId: string } => ({
    title: `Do it, ${(made += 1)}`,
    ownerId: world.founder.personId ?? '',
    due: '2026-12-01',
    projectId: world.projects[0],
  })
  const added = async (): Promise<Action> => await ask(house, by, addAction, wanted())
  const open = async (more: Record<string, unknown>): Promise<Prepared> => {
    const { id, version } = await added()
    return { input: { actionId: id, ...more }, ifMatch: version }
  }
  return {
    'oversight.add-action': async () => ({ input: wanted() }),
    'oversight.change-action': async () => await open({ due: '2026-12-08' }),
    'oversight.finish-action': async () => await open({ evidence: 'Seen on the screen.' }),
    'oversight.drop-action': async () => await open({ reason: 'Not needed any more.' }),
    'oversight.reopen-action': async () => {
      const { id, version } = await added()
      const done = await ask(house, by, finishAction, { actionId: id }, { ifMatch: version })
      return { input: { actionId: id, reason: 'It came back.' }, ifMatch: done.version }
    },
  }
}
