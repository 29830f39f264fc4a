import { happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type askForVerdict,
  closureEvents,
  closureRefusals,
  type ClosureView,
  type sayClosureItem,
  type startClosure,
  type withdrawClosure,
} from '../../contract/index.ts'
import { checklist, isCounted } from '../../domain/index.ts'
import {
  readClosures,
  isStanding,
  readSaid,
  stateOf,
  type StoredClosure,
  takeClosure,
  updateClosure,
  whyOf,
} from './closure-rows.ts'
import { readSponsors } from './project-people.ts'
import { readOpen } from './read-open.ts'
import { show } from './show-closure.ts'

type Outcome = Promise<Written<ClosureView>>

export async function start(call: Call<InputOf<typeof startClosure>>): Outcome {
  const { tx, actor, input, now } = call
  const { projectId, why, words } = input
  const today = now.slice(0, 10)
  const { lastDay = today } = input
  const { manager } = await readProject(tx, projectId)
  if ((await readClosures(tx, projectId)).some(isStanding)) throw refuse(closureRefusals.closureStands, {})
  if (lastDay > today) throw refuse(closureRefusals.lastDayAhead, { day: lastDay, today })
  const sponsorId = await sponsorFor(tx, projectId, input.sponsorId)
  await tx
    .insertInto('closure')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: projectId,
      why,
      words,
      last_day: lastDay,
      sponsor_id: sponsorId,
      started_by: actor.personId ?? '',
      started_at: now,
    })
    .execute()
  return {
    output: await show(call),
    happening: happened(closureEvents.closureStarted, aboutProject(projectId), {
      why,
      tell: idsOf([manager?.id ?? null, sponsorId], actor.personId),
    }),
  }
}

async function sponsorFor(tx: Tx, projectId: string, given: string | undefined): Promise<string | null> {
  const sponsors = await readSponsors(tx, projectId)
  if (given === undefined) return sponsors[0]?.id ?? null
  if (!sponsors.some(({ id }) => id === given)) throw refuse(closureRefusals.noSponsor, {})
  return given
}

export async function say(call: Call<InputOf<typeof sayClosureItem>>): Outcome {
  const { tx, actor, input, now } = call
  const { projectId, item, said, words } = input
  const row = await takeChanging(call)
  if (said === 'confirmed' && isCounted(item)) throw refuse(closureRefusals.countedItem, {})
  if (said !== 'open' && words === '') throw refuse(closureRefusals.wordsNeeded, {})
  await tx
    .insertInto('closure_word')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      closure_id: row.id,
      investment_id: projectId,
      item,
      said,
      words,
      by_person: actor.personId ?? '',
      at: now,
    })
    .execute()
  await updateClosure(tx, row, {})
  return {
    output: await show(call),
    happening: happened(closureEvents.closureItemSaid, aboutProject(projectId), { item, said }),
  }
}

export async function ask(call: Call<InputOf<typeof askForVerdict>>): Outcome {
  const { tx, actor, input, now } = call
  const row = await takeChanging(call)
  await refuseMissing(tx, row)
  await updateClosure(tx, row, {
    asked_by: actor.personId ?? '',
    asked_at: now,
    judged_by: null,
    judged_at: null,
    judged_words: '',
    accepted: null,
  })
  return {
    output: await show(call),
    happening: happened(closureEvents.closureAsked, aboutProject(input.projectId), {
      tell: idsOf([row.sponsor_id], actor.personId),
    }),
  }
}

/** A closure is judged on what the record says at that moment, not on what it said once. */
export async function refuseMissing(tx: Tx, row: StoredClosure): Promise<void> {
  const open = await readOpen(tx, row.investment_id, row.last_day)
  const items = checklist(whyOf(row), open, await readSaid(tx, row.id))
  const count = items.filter(({ state }) => state === 'missing').length
  if (count > 0) throw refuse(closureRefusals.stillMissing, { count })
}

export async function withdraw(call: Call<InputOf<typeof withdrawClosure>>): Outcome {
  const { tx, actor, input, now } = call
  const row = await takeClosure(call)
  if (stateOf(row) === 'accepted') throw refuse(closureRefusals.closureOver, {})
  await updateClosure(tx, row, {
    withdrawn_by: actor.personId ?? '',
    withdrawn_at: now,
    ended_words: input.words,
  })
  return {
    output: await show(call),
    happening: happened(closureEvents.closureWithdrawn, aboutProject(input.projectId), {
      tell: idsOf([row.started_by, row.asked_by, row.sponsor_id], actor.personId),
    }),
  }
}

/** While it waits for a verdict, and once it is accepted, nothing of it changes. */
async function takeChanging(call: Call<{ readonly projectId: string }>): Promise<StoredClosure> {
  const row = await takeClosure(call)
  const state = stateOf(row)
  if (state === 'asked') throw refuse(closureRefusals.waitsForVerdict, {})
  if (state === 'accepted') throw refuse(closureRefusals.closureOver, {})
  return row
}

export function aboutProject(projectId: string): {
  subject: { kind: string; id: string }
  projectId: string
} {
  return { subject: { kind: 'investment', id: projectId }, projectId }
}

/** Whom an event tells: each once, and not the one who did it. */
export function idsOf(ids: readonly (string | null)[], but: string | undefined): string[] {
  return [...new Set(ids.filter((id) => id !== null && id !== but))] as string[]
}
