import {
  askWaiver,
  type CloseItemRule,
  decideWaiver,
  excuseFromClose,
  listPeriods,
  setCloseChecklist,
  showClose,
  showCloseChecklist,
  tickCloseItem,
} from '@portolan/plan/contract'
import { chaseLate } from '@portolan/plan/server'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'

/** The first month that is closed with everything: before it, nobody had to hand in a status or a forecast. */
export const wholeSince = -6

/** The month that was locked without one of its items. */
const waivedMonth = -3

const computed = (must: readonly string[]): readonly CloseItemRule[] =>
  (
    [
      ['statuses', -2],
      ['ledger', 0],
      ['suspense', 1],
      ['rates', 0],
      ['forecasts', 3],
      ['reconciliation', 4],
    ] as const
  ).map(([kind, dueWorkdays]) => ({
    key: kind,
    kind,
    title: null,
    must: must.includes(kind),
    dueWorkdays,
    ownerId: null,
  }))

/** What the controller does by hand each month; the words say what showed that it was done. */
export const ownItems = [
  ['accruals', 'Accruals are booked', 1, 'Journal AC-%s, four entries'],
  ['hours', 'Hours of freelancers are approved', 2, 'Approved by the team leads, mail of %s'],
  ['intercompany', 'Balances between our companies agree', 3, 'Confirmed by Utrecht and Leuven for %s'],
] as const

/**
 * The checklist as it grew, and what was done with it each month: own items ticked, silent projects excused, one month
 * locked with a waiver, and who is late in the month that is closing reminded day by day.
 */
export function closeDeeds(courses: readonly Course[], { monday }: MoneyParts): readonly MoneyDeed[] {
  const thisMonth = startOfMonth(monday)
  const deeds: MoneyDeed[] = [
    deed(addMonths(thisMonth, -24), 12, async (stage) => {
      await setChecklist(stage, computed(['ledger', 'suspense', 'rates', 'reconciliation']))
    }),
    deed(addDays(addMonths(thisMonth, wholeSince + 1), 5), 8, wholeChecklist),
  ]
  for (let month = wholeSince; month < 0; month += 1) {
    const first = addMonths(thisMonth, month)
    const next = addMonths(first, 1)
    const isLast = month === -1
    for (const [at, [key]] of ownItems.entries())
      if (!(month === waivedMonth && key === 'intercompany') && !(isLast && at > 0))
        deeds.push(deed(addDays(next, 6 + at), 15, async (stage) => await tick(stage, first, key)))
    const silent = courses.filter((course) => isSilent(course, month))
    for (const course of isLast ? silent.slice(0, 1) : silent)
      deeds.push(deed(addDays(next, 9), 11, async (stage) => await excuse(stage, first, course)))
    if (month === waivedMonth) deeds.push(...waived(first, addDays(next, 14)))
  }
  return [...deeds, ...chases(thisMonth, monday)]
}

function wholeChecklist(stage: MoneyStage): Promise<void> {
  const own = ownItems.map(([key, title, dueWorkdays]): CloseItemRule => ({
    key,
    kind: 'own',
    title,
    must: key !== 'hours',
    dueWorkdays,
    ownerId: controllerId(stage),
  }))
  const whole = computed(['statuses', 'ledger', 'suspense', 'rates', 'forecasts', 'reconciliation'])
  return setChecklist(stage, [...whole, ...own])
}

async function setChecklist(stage: MoneyStage, items: readonly CloseItemRule[]): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { version } = await acting.act(showCloseChecklist, by, now, {})
  await acting.act(setCloseChecklist, by, now, { items: [...items] }, { version })
}

/** It runs, and said nothing of that month. */
function isSilent({ story, months }: Course, month: number): boolean {
  const runs = story.begins <= month && (story.ends === undefined || story.ends - 1 > month)
  return runs && !months.some((one) => one.month === month)
}

/** Ticks an own item of the period that begins on that day. */
export async function tick(stage: MoneyStage, first: Day, key: (typeof ownItems)[number][0]): Promise<void> {
  const words = ownItems.find(([own]) => own === key)?.[3].replace('%s', first.slice(0, 7)) ?? ''
  const input = { periodId: await periodIdOf(stage, first), itemKey: key, done: true, words }
  await stage.acting.act(tickCloseItem, controllerId(stage), stage.now, input)
}

async function excuse(stage: MoneyStage, first: Day, { story }: Course): Promise<void> {
  const excusedId = stage.projects.get(story.code)?.id
  if (excusedId === undefined) return
  const reason = `Agreed with ${story.manager}: the report of this month comes with the next one.`
  const input = { periodId: await periodIdOf(stage, first), excusedId, reason }
  await stage.acting.act(excuseFromClose, controllerId(stage), stage.now, input)
}

function waived(first: Day, day: Day): readonly MoneyDeed[] {
  const reason = 'Leuven confirms its balances in two weeks; the amount is below 2,000 EUR.'
  return [
    deed(day, 9, async (stage) => {
      const input = { periodId: await periodIdOf(stage, first), itemKey: 'intercompany', reason }
      await stage.acting.act(askWaiver, controllerId(stage), stage.now, input)
    }),
    deed(addDays(day, 1), 16, async (stage) => {
      const { acting, founder, now } = stage
      const waiverId = await waiverOf(stage, first)
      await acting.act(decideWaiver, founder, now, {
        waiverId,
        granted: true,
        words: 'Once, and booked by then.',
      })
    }),
  ]
}

/** Every morning from the day on which the closing began. */
function chases(thisMonth: Day, monday: Day): readonly MoneyDeed[] {
  const deeds: MoneyDeed[] = []
  for (let day = addDays(thisMonth, 6); day <= monday; day = addDays(day, 1))
    deeds.push(
      deed(day, 7, async ({ acting, now }) => {
        const { door, tenantId } = acting
        await chaseLate(door, { tenantId, now })
      }),
    )
  return deeds
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}

async function periodIdOf({ acting, now, ...stage }: MoneyStage, first: Day): Promise<string> {
  const by = controllerId({ acting, now, ...stage })
  const { items } = await acting.act(listPeriods, by, now, {})
  const period = items.find(({ from }) => from === first)
  if (period === undefined) throw new Error(`The sample has no period that begins on ${first}.`)
  return period.id
}

async function waiverOf(stage: MoneyStage, first: Day): Promise<string> {
  const periodId = await periodIdOf(stage, first)
  const { items } = await stage.acting.act(showClose, controllerId(stage), stage.now, { periodId })
  const waiver = items.find(({ key }) => key === 'intercompany')?.waiver
  if (!waiver) throw new Error('Nobody asked for the waiver of the sample.')
  return waiver.id
}
