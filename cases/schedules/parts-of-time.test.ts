import { describe, expect, it } from 'vitest'
import { partsOfTime } from './parts-of-time.ts'
import { opened, workedOutOn } from './testing/open-plans.ts'
import type { WorkedOut } from './work-out.ts'

const standing = workedOutOn('2026-11-16')
const plans = standing.map((out) => ({ out, parts: partsOfTime(out, standing) }))
const names = [...new Set(standing.flatMap(({ steps }) => steps.flatMap(({ people }) => people)))]

const plansOf = (name: string) =>
  plans.filter(({ out }) => out.steps.some(({ share, people }) => share < 1 && people.includes(name)))

/** What somebody is asked for where all plans ask for the most at the same time, in parts of the whole time. */
function mostAskedOf(name: string): number {
  return plansOf(name).reduce((sum, { out, parts }) => sum + atOnce(out, name) * (parts.get(name) ?? 0), 0)
}

function atOnce({ steps }: WorkedOut, name: string): number {
  const open = steps.filter(({ share, people }) => share < 1 && people.includes(name))
  const on = (day: number) => open.filter(({ now }) => now.begin <= day && day < now.end).length
  return Math.max(...open.map(({ now }) => on(now.begin)))
}

describe('the time of the people of the sample', () => {
  it('is more than nothing in each plan, and never more than all of it', () => {
    for (const { parts } of plans)
      for (const [name, part] of parts) {
        expect([name, part > 0]).toEqual([name, true])
        expect([name, part <= 1]).toEqual([name, true])
      }
  })

  it('is asked for too often only of those in three plans or more', () => {
    const busiest = (plansAtOnce: number) =>
      Math.max(...names.filter((name) => plansOf(name).length === plansAtOnce).map(mostAskedOf))
    expect(busiest(1)).toBe(1)
    expect(busiest(2)).toBe(1)
    expect(busiest(3)).toBeGreaterThan(1)
  })

  it('is what each line of work sums up to', () => {
    for (const { out, parts } of plans) {
      const { schedule } = opened(out, standing)
      const work = schedule.activities.filter(({ kind, id }) => kind !== 'summary' && Number(id) < 90_000)
      for (const [at, { people, step }] of out.steps.entries()) {
        const duration = work[at]?.duration ?? 0
        const expected = people.reduce((sum, name) => sum + Math.round(duration * (parts.get(name) ?? 1)), 0)
        expect([step.name, work[at]?.work.planned]).toEqual([step.name, expected])
      }
    }
  })
})
