import type { InputOf } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import type { CheckItem, ClosureView, showClosure } from '../../contract/index.ts'
import { checklist, closureActsOf } from '../../domain/index.ts'
import { readCards } from '../success/card-rows.ts'
import {
  isStanding,
  readClosures,
  readSaid,
  stateOf,
  type StoredClosure,
  toHeads,
  whyOf,
} from './closure-rows.ts'
import { countPlanned, isOneOf, readEnding, readSponsors } from './project-people.ts'
import { readAccount } from './read-account.ts'
import { readOpen, settlementOf } from './read-open.ts'

type Showing = Pick<Call<InputOf<typeof showClosure>>, 'tx' | 'actor' | 'input' | 'now'>

/** How a project is closed, as the record has it now. */
export async function show(call: Showing): Promise<ClosureView> {
  const { tx, input, now } = call
  const { projectId } = input
  const today = now.slice(0, 10)
  const project = await readProject(tx, projectId)
  const rows = await readClosures(tx, projectId)
  const standing = rows.find(isStanding)
  const open = await readOpen(tx, projectId, standing?.last_day ?? today)
  const items =
    standing === undefined ? [] : checklist(whyOf(standing), open, await readSaid(tx, standing.id))
  const heads = await toHeads(tx, rows)
  const sponsors = await readSponsors(tx, projectId)
  const account = await readAccount(tx, { projectId, asOf: today }, settlementOf(open))
  return {
    projectId,
    project: project.name,
    manager: project.manager,
    category: project.category,
    closure: heads.find(({ id }) => id === standing?.id) ?? null,
    earlier: heads.filter(({ id }) => id !== standing?.id),
    items: [...items],
    account,
    ends: {
      accesses: (await readEnding(tx, projectId)).length,
      people: await countPlanned(tx, projectId),
    },
    cards: standing === undefined ? [] : [...(await readCards(tx, standing, today))],
    sponsors: [...sponsors],
    may: [...(await actsOf(call, { project, standing, items }))],
  }
}

type Known = {
  readonly project: { readonly manager: ClosureView['manager'] }
  readonly standing: StoredClosure | undefined
  readonly items: readonly CheckItem[]
}

async function actsOf(
  { tx, actor }: Pick<Showing, 'tx' | 'actor'>,
  { project, standing, items }: Known,
): Promise<ClosureView['may']> {
  const state = standing === undefined ? undefined : stateOf(standing)
  return [
    ...closureActsOf(state, items, {
      manages: await isOneOf(tx, actor, [project.manager?.id ?? null]),
      asked: await isOneOf(tx, actor, [standing?.asked_by ?? null]),
      // Where no sponsor was named, whoever has the right is asked.
      sponsors: standing?.sponsor_id == null || (await isOneOf(tx, actor, [standing.sponsor_id])),
    }),
  ]
}
