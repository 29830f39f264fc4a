import {
  addLesson,
  addRisk,
  answerCard,
  askForVerdict,
  cardMoments,
  changeRisk,
  type ClosureView,
  judgeClosure,
  sayClosureItem,
  saidItems,
  startClosure,
} from '@portolan/oversight/contract'
import { addDays, addMonths, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { closingNow, closureStories } from './closure-stories.ts'
import type { ClosureStory } from './closure-story.ts'
import { passFirstGate } from './pass-first-gate.ts'

export type Closing = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
}

export type Side = {
  readonly projectId: string
  readonly manager: string
  readonly sponsor: string
  readonly lastDay: Day
  readonly nth: number
}

/** Two years of closures: each project after its last day, judged by its sponsor, with what came of it later. */
export async function tellClosures(telling: Closing): Promise<void> {
  for (const [nth, story] of closureStories.entries()) {
    const side = sideOf(telling, story, nth)
    if (side === undefined) continue
    if (story.risk !== undefined) await tellRisk(telling, side, story.risk)
    if (story.gate !== undefined) await passFirstGate(telling, side, story.gate)
    await tellOne(telling, side, story)
  }
  await beginNow(telling)
}

function sideOf(
  { courses, projects, ids, founder, monday }: Closing,
  { code, sponsor }: Pick<ClosureStory, 'code' | 'sponsor'>,
  nth: number,
): Side | undefined {
  const course = courses.find(({ story }) => story.code === code)
  const projectId = projects.get(code)
  if (course === undefined || projectId === undefined) return undefined
  const manager = ids.get(course.story.manager) ?? founder
  const lastDay = course.closed ? course.months.at(-1)?.finish : monday
  return { projectId, manager, sponsor: ids.get(sponsor) ?? founder, lastDay: lastDay ?? monday, nth }
}

async function tellOne(telling: Closing, side: Side, story: ClosureStory): Promise<void> {
  const { acting, monday } = telling
  const { projectId, manager, sponsor, lastDay, nth } = side
  const asked = earlier(addDays(lastDay, story.asked), addDays(monday, -6))
  let step = nth * 60
  const now = (day: Day, hour = 9): string => at(day, hour, (step += 1))
  const given = { projectId, why: story.why, words: story.words, lastDay, sponsorId: sponsor }
  let view: ClosureView = await acting.act(startClosure, manager, now(addDays(asked, -3)), given)
  for (const lesson of story.lessons)
    await acting.act(addLesson, manager, now(addDays(asked, -1)), { projectId, ...lesson })
  view = await tellItems(acting, { side, story, view }, () => now(asked))
  view = await acting.act(askForVerdict, manager, now(asked), { projectId }, versionOf(view))
  if (story.judged === null) return
  const judged = addDays(asked, story.judged)
  const verdict = { projectId, accepted: true, words: story.verdict }
  view = await acting.act(judgeClosure, sponsor, now(judged, 14), verdict, versionOf(view))
  await tellCards(telling, { side, story, judged, version: view.closure?.version ?? 0 })
}

type Telling = { readonly side: Side; readonly story: ClosureStory; readonly view: ClosureView }

/** What only people know is confirmed; what stays open in the record is dropped, each with its reason. */
async function tellItems(
  acting: Acting,
  { side, story, view }: Telling,
  now: () => string,
): Promise<ClosureView> {
  const { projectId, manager } = side
  let last = view
  for (const { key: item, state } of view.items) {
    const known = saidItems.find((one) => one === item)
    if (state !== 'missing' || item === 'lessons') continue
    const words = (known === undefined ? undefined : story.said[known]) ?? story.dropped
    const said = known === undefined || story.said[known] === undefined ? 'dropped' : 'confirmed'
    last = await acting.act(sayClosureItem, manager, now(), { projectId, item, said, words }, versionOf(last))
  }
  return last
}

type Carded = {
  readonly side: Side
  readonly story: ClosureStory
  readonly judged: Day
  readonly version: number
}

async function tellCards(
  { acting, monday }: Closing,
  { side, story, judged, version }: Carded,
): Promise<void> {
  let seen = version
  for (const moment of cardMoments) {
    const word = story.cards[moment]
    if (word === undefined) continue
    const { after, ...said } = word
    const due = { closure: judged, six: addMonths(side.lastDay, 6), twelve: addMonths(side.lastDay, 12) }[
      moment
    ]
    const day = addDays(due, after)
    if (day > monday) continue
    const input = { projectId: side.projectId, moment, ...said }
    await acting.act(answerCard, side.sponsor, at(day, 15, side.nth), input, { version: seen })
    seen += 1
  }
}

async function tellRisk(
  { acting }: Closing,
  { projectId, manager, lastDay, nth }: Side,
  { title, cause }: NonNullable<ClosureStory['risk']>,
): Promise<void> {
  const given = { projectId, title, cause, probability: 0.3 }
  const risk = await acting.act(addRisk, manager, at(addDays(lastDay, -150), 10, nth), given)
  const closed = { projectId, riskId: risk.id, state: 'closed' as const }
  await acting.act(changeRisk, manager, at(addDays(lastDay, -40), 10, nth), closed, { version: risk.version })
}

async function beginNow(telling: Closing): Promise<void> {
  const side = sideOf(telling, closingNow, closureStories.length)
  if (side === undefined) return
  const { acting, monday } = telling
  const { projectId, manager, sponsor, nth } = side
  const lastDay = addDays(monday, -3)
  const input = { projectId, why: 'completed' as const, words: closingNow.words, lastDay, sponsorId: sponsor }
  const view = await acting.act(startClosure, manager, at(addDays(monday, -3), 16, nth), input)
  const word = {
    projectId,
    item: 'archive',
    said: 'confirmed',
    words: 'With the chain, store by store.',
  } as const
  await acting.act(sayClosureItem, manager, at(addDays(monday, -3), 17, nth), word, versionOf(view))
}

function versionOf({ closure }: ClosureView): { readonly version: number } {
  return { version: closure?.version ?? 0 }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
