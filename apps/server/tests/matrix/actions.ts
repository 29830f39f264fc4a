import { addAction, finishAction } from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Person } from './persons.ts'

type Acting = { readonly seal: string; readonly projects: readonly string[]; readonly word: string }

/** Actions of three projects and of none; one says the name of its project, one is done. */
export async function fillActions(
  house: House,
  { visitor: by, personId }: Person,
  { seal, projects, word }: Acting,
): Promise<void> {
  const due = '2026-12-15'
  const ownerId = personId ?? ''
  for (const projectId of projects) {
    const title = projectId === projects[0] ? `Look after ${word}${seal}` : 'Look after it'
    const source = { kind: 'investment', id: projectId }
    await ask(house, by, addAction, { title, ownerId, due, source })
  }
  const { id, version } = await ask(house, by, addAction, {
    title: `Done of ${word}${seal}`,
    ownerId,
    due,
    projectId: projects[0],
  })
  await ask(
    house,
    by,
    finishAction,
    { actionId: id, evidence: `Shown of ${word}${seal}` },
    { ifMatch: version },
  )
  await ask(house, by, addAction, { title: `For all of ${seal}`, ownerId, due })
}
