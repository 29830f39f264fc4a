import {
  answerDrawdown,
  askDrawdown,
  type Drawdown,
  moveContingency,
  showContingency,
  withdrawDrawdown,
} from '@portolan/oversight/contract'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import type { z } from 'zod'
import { type Acting, at } from '../acting.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'
import type { Course } from '../unfold.ts'
import { type DrawnStory, type HeldStory, heldStories } from './contingency-stories.ts'

export type Holding = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
}

type Deed = { readonly day: Day; readonly tell: (now: string) => Promise<void> }
type Side = { readonly projectId: string; readonly course: Course }

/** Who answers for the projects of each class. */
const sponsors = { Run: 'Henrik Dahl', Grow: 'Claire Fontaine', Transform: 'Stefan Kruger' } as const
const controller = 'Greta Vogel'
const thousand = 100_000

/** What running projects hold, told in the order of the calendar: the numbers of requests follow their days. */
export async function tellContingency(holding: Holding): Promise<void> {
  const { courses, projects } = holding
  const deeds = heldStories.flatMap((story): Deed[] => {
    const course = courses.find((one) => one.story.code === story.code && !one.closed)
    const projectId = projects.get(story.code)
    return course === undefined || projectId === undefined
      ? []
      : deedsOf(holding, story, { projectId, course })
  })
  const ordered = deeds.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  for (const [nth, { day, tell }] of ordered.entries()) await tell(at(day, 11, nth))
}

function deedsOf(holding: Holding, story: HeldStory, side: Side): Deed[] {
  const { monday } = holding
  const opened = firmDayFrom(addDays(side.course.start, 4))
  const on = (month: number, days: number): Day => {
    const day = firmDayFrom(addDays(addMonths(startOfMonth(monday), month), days))
    return day > opened ? day : firmDayFrom(addDays(opened, 1 + days))
  }
  const { held, reserve, drawn = [], returned } = story
  return [
    {
      day: opened,
      tell: async (now) => {
        await set(holding, side, now, {
          ...sumOf(held),
          kind: 'opening',
          basis: held.basis,
          words: held.words,
        })
        if (reserve !== undefined)
          await set(holding, side, now, {
            ...sumOf(reserve),
            pool: 'reserve',
            kind: 'opening',
            basis: 'judgement',
            words: reserve.words,
          })
      },
    },
    ...drawn.flatMap((told, nth) => drawnDeeds(holding, side, told, askedOn(told, on(told.month, 8 + nth)))),
    ...(returned === undefined
      ? []
      : [
          {
            day: on(returned.month, 14),
            tell: async (now: string) =>
              await set(holding, side, now, { ...sumOf(returned), kind: 'return', words: returned.words }),
          },
        ]),
  ]

  /** What waits was asked for lately. */
  function askedOn({ answer }: DrawnStory, day: Day): Day {
    return answer === undefined ? firmDayFrom(addDays(monday, -4)) : day
  }
}

/** Asked for by its manager; answered by its sponsor, of the reserve by the office, some days later. */
function drawnDeeds(holding: Holding, { projectId, course }: Side, told: DrawnStory, day: Day): Deed[] {
  const { acting, ids, founder } = holding
  const manager = ids.get(course.story.manager) ?? founder
  const sponsor = ids.get(sponsors[course.story.class]) ?? founder
  const { pool = 'contingency', answer } = told
  const asked: { drawdown?: Drawdown } = {}
  const ask = async (now: string): Promise<void> => {
    const { causes } = await acting.act(showContingency, manager, now, { projectId })
    const risk = causes.find(({ title }) => title === told.risk)
    asked.drawdown = await acting.act(askDrawdown, manager, now, {
      projectId,
      pool,
      ...sumOf(told),
      purpose: told.for,
      reason: told.because,
      riskId: risk?.id ?? null,
    })
  }
  if (answer === undefined) return [{ day, tell: ask }]
  const end = async (now: string): Promise<void> => {
    const input = { projectId, drawdownId: asked.drawdown?.id ?? '', words: answer.words ?? '' }
    if (answer.how === 'withdrawn') await acting.act(withdrawDrawdown, manager, now, input)
    else
      await acting.act(answerDrawdown, pool === 'reserve' ? founder : sponsor, now, {
        ...input,
        granted: answer.how === 'granted',
        ...sumOf(answer),
      })
  }
  return [
    { day, tell: ask },
    { day: firmDayFrom(addDays(day, 4)), tell: end },
  ]
}

type Setting = Omit<z.input<typeof moveContingency.input>, 'projectId'>

async function set(
  { acting, ids, founder }: Holding,
  { projectId }: Side,
  now: string,
  given: Setting,
): Promise<void> {
  const input = moveContingency.input.parse({ projectId, ...given })
  const by = input.pool === 'reserve' ? founder : (ids.get(controller) ?? founder)
  await acting.act(moveContingency, by, now, input)
}

function sumOf({ money = 0, days = 0 }: { readonly money?: number; readonly days?: number }) {
  return { amount: money * thousand, days }
}
