import { random } from '@portolan/quantity'
import { wallMinute } from '@portolan/schedule'
import type { LevelInput, LevelLink, Need } from '../index.ts'

export const PROJECTS = 500
export const ACTIVITIES = 20_000
export const PEOPLE = 1000
/** Sizes of projects in turn; 40 on average. */
const SIZES = [10, 15, 20, 30, 35, 40, 45, 50, 55, 100]
const DAY = 480
const shifts = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
]
const MINUTES_OF_WEEK = 7 * 1440
const monday = wallMinute('2026-01-05T00:00') ?? 0

/**
 * Some two years of work for 1,000 people with two or three of 30 abilities at levels 1 to 5, three weeks of leave each; 500
 * projects of 10 to 100 activities that begin over a year, all kinds of links, one or two people an activity, priorities 1 to 10.
 */
export function madeUpPortfolio(): LevelInput {
  const chance = random('levelling bench')
  const people = Array.from({ length: PEOPLE }, (_, k) => {
    const leave = monday + chance.whole(0, 100) * MINUTES_OF_WEEK
    return {
      id: `p${k}`,
      abilities: Array.from({ length: chance.whole(2, 3) }, () => ({
        id: `a${chance.whole(0, 29)}`,
        level: chance.whole(1, 5),
      })),
      away: [{ from: leave, to: leave + 3 * MINUTES_OF_WEEK }],
    }
  })
  const projects = Array.from({ length: PROJECTS }, (_, k) => ({
    id: `P${k}`,
    priority: chance.whole(1, 10),
    calendar: 'office',
    start: monday + chance.whole(0, 51) * MINUTES_OF_WEEK,
  }))
  const links: LevelLink[] = []
  const activities = projects.flatMap(({ id: project }, at) =>
    Array.from({ length: SIZES[at % SIZES.length] ?? 0 }, (_, j) => {
      const id = `${project}.${j}`
      for (let k = j === 0 ? 0 : chance.whole(1, 2); k > 0; k--) {
        const from = chance.whole(Math.max(0, j - 8), j - 1)
        const kind = chance.pick<LevelLink['kind']>(['FS', 'FS', 'FS', 'SS', 'FF'])
        const lag = kind === 'FS' ? 0 : chance.whole(0, 2) * DAY
        links.push({ id: `${id}<${from}.${k}`, predecessor: `${project}.${from}`, successor: id, kind, lag })
      }
      const needs = Array.from({ length: chance.whole(1, 2) }, (): Need => ({
        kind: 'ability',
        id: `a${chance.whole(0, 29)}`,
        level: chance.whole(1, 3),
      }))
      return { id, project, duration: chance.whole(2, 40) * (DAY / 2), needs }
    }),
  )
  return { projects, activities, links, people, calendars: [{ id: 'office', week: week(), exceptions: [] }] }
}

function week(): NonNullable<LevelInput['calendars']>[number]['week'] {
  return [shifts, shifts, shifts, shifts, shifts, [], []]
}
