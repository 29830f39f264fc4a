import { enterForecast, type ProjectForecast, showForecast, submitForecast } from '@portolan/plan/contract'
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

async function forecast(stage: MoneyStage, { course, first, parts }: Forecasting): Promise<void> {
  const { acting, ids, founder, now } = stage
  const { story } = course
  const projectId = stage.projects.get(story.code)?.id ?? ''
  const manager = ids.get(story.manager) ?? founder
  const shown = await acting.act(showForecast, manager, now, { projectId })
  const rows = rowsOf(shown, { course, first, parts })
  const entered = await acting.act(
    enterForecast,
    manager,
    now,
    { projectId, rows },
    { version: shown.version },
  )
  const unexplained = entered.rows.filter(({ reasonNeeded }) => reasonNeeded)
  const why = course.months.at(-1)?.edition.narrative['ratingNarrative'] ?? 'Estimated anew with the team.'
  const explained =
    unexplained.length === 0
      ? entered
      : await acting.act(
          enterForecast,
          manager,
          now,
          { projectId, rows: unexplained.map(({ category }) => ({ category, amounts: [], reason: why })) },
          { version: entered.version },
        )
  await acting.act(submitForecast, manager, now, { projectId }, { version: explained.version })
}

/** What is left to be spent, along the same curve; the next months as hopeful as the manager is. */
function rowsOf(
  shown: ProjectForecast,
  { course, first, parts }: Forecasting,
): { category: string; amounts: { period: string; amount: number }[] }[] {
  const last = course.months.at(-1)
  const open = shown.periods.filter(({ state }) => state === 'open')
  const left = Math.max(0, (last?.cost ?? 0) - (last?.spent ?? 0))
  const finish = last?.finish ?? course.plannedFinish
  const curve = (day: Day): number =>
    spentShare(course.start, finish > first ? finish : addMonths(first, 2), day)[0]
  const temper = random(parts.seed).stream(`temper ${course.story.manager}`).next() * 0.3 - 0.12
  const weights = open.map(({ from, to }) =>
    Math.max(0, Math.round((curve(to as Day) - curve(from as Day)) * 1_000_000)),
  )
  const even = weights.every((weight) => weight === 0)
  const monthly = allocate({ amount: left, currency: 'EUR' }, even ? open.map(() => 1) : weights)
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
