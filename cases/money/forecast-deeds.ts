import { enterForecast, type ProjectForecast, submitForecast } from '@portolan/plan/contract'
import { addDays, addMonths, allocate, type Day, random, startOfMonth } from '@portolan/quantity'
import { type Course, shares, spentShare } from '../unfold.ts'
import { courseUntil } from '../schedules/told.ts'
import type { MoneyDeed, MoneyParts, MoneyStage } from './money-stage.ts'

const monthsForecast = 6

/**
 * On the 10th of each of the last six months every manager forecasts what is still to be spent. Some are careful, some
 * hopeful; of the current month a few are late.
 */
export function forecastDeeds(courses: readonly Course[], parts: MoneyParts): readonly MoneyDeed[] {
  const thisMonth = startOfMonth(parts.monday)
  const deeds: MoneyDeed[] = []
  for (let month = 1 - monthsForecast; month <= 0; month += 1) {
    const first = addMonths(thisMonth, month)
    for (const course of courses) {
      const known = courseUntil(course, month - 1)
      const isLate = month === 0 && random(parts.seed).stream(`late ${course.story.code}`).next() < 0.2
      if (isRunning(course, known, first) && !isLate)
        deeds.push({
          what: 'money',
          day: addDays(first, 9),
          hour: 10,
          tell: async (stage) => await forecast(stage, { course: known, first, parts }),
        })
    }
  }
  return deeds
}

function isRunning(course: Course, known: Course, first: Day): boolean {
  return known.months.length > 0 && !known.closed && course.start < first
}

type Forecasting = { readonly course: Course; readonly first: Day; readonly parts: MoneyParts }

async function forecast(stage: MoneyStage, forecasting: Forecasting): Promise<void> {
  const { acting, ids, founder, now } = stage
  const { story, months } = forecasting.course
  const projectId = stage.projects.get(story.code)?.id ?? ''
  const manager = ids.get(story.manager) ?? founder
  const enter = async (rows: Rows, version: number): Promise<ProjectForecast> =>
    await acting.act(enterForecast, manager, now, { projectId, rows: [...rows] }, { version })
  const entered = await enter(rowsOf(forecasting), 0)
  const reason = months.at(-1)?.edition.narrative['ratingNarrative'] ?? 'Estimated anew with the team.'
  const unexplained = entered.rows
    .filter(({ reasonNeeded }) => reasonNeeded)
    .map(({ category }) => ({ category, amounts: [], reason }))
  const { version } = unexplained.length === 0 ? entered : await enter(unexplained, entered.version)
  await acting.act(submitForecast, manager, now, { projectId }, { version })
}

type Row = { category: string; amounts: { period: string; amount: number }[]; reason?: string }
type Rows = readonly Row[]

/** What is left to be spent, along the same curve; the next months as hopeful as the manager is. */
function rowsOf({ course, first, parts }: Forecasting): Rows {
  const last = course.months.at(-1)
  const finish = last?.finish ?? course.plannedFinish
  const open = monthsUntil(first, finish)
  const left = Math.max(0, (last?.cost ?? 0) - (last?.spent ?? 0))
  const end = finish > first ? finish : addMonths(first, 2)
  const curve = (day: Day): number => spentShare(course.start, end, day)[0]
  const weights = open.map(({ from, to }) => Math.max(0, Math.round((curve(to) - curve(from)) * 1_000_000)))
  const even = weights.every((weight) => weight === 0)
  const monthly = allocate({ amount: left, currency: 'EUR' }, even ? open.map(() => 1) : weights)
  const temper = random(parts.seed).stream(`temper ${course.story.manager}`).next() * 0.3 - 0.12
  const chance = random(parts.seed).stream(`forecast ${course.story.code} ${first}`)
  return shares.map(([category, share]) => ({
    category,
    amounts: open.map(({ name }, at) => {
      const guess = 1 + temper + (chance.next() - 0.5) * 0.12
      const whole = ((monthly[at]?.amount ?? 0) * share) / 100
      return { period: name, amount: Math.round((at < 3 ? whole * guess : whole) / 1000) * 1000 }
    }),
  }))
}

/** The calendar of the sample reaches as far from any month of this year. */
const mostMonths = 13

/** Every month from the first one until the project ends; two at least. */
function monthsUntil(first: Day, finish: Day): readonly { name: string; from: Day; to: Day }[] {
  const months: { name: string; from: Day; to: Day }[] = []
  for (let from = first; months.length < 2 || from < finish; from = addMonths(from, 1)) {
    if (months.length === mostMonths) break
    months.push({ name: from.slice(0, 7), from, to: addMonths(from, 1) })
  }
  return months
}
