import { random } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActivityDates,
  explain,
  type LinkKind,
  schedule,
  type ScheduleInput,
  type ScheduleLink,
  type ScheduleResult,
} from './index.ts'
import { randomNetwork, START, type Wishes } from './tests/random-network.ts'

const calendars = ['office', 'six', 'night', 'always']
const seed = fc.integer({ min: 0, max: 1_000_000 }).map(String)
const convention = fc.constantFrom('microsoft-project' as const, 'primavera' as const)
const runs = { numRuns: 60 }

function network(change: Partial<Wishes> & Pick<Wishes, 'seed'>): ScheduleInput {
  const plain = { count: 40, calendars, constraints: false, progress: false, grain: 30 }
  return randomNetwork({ ...plain, convention: 'microsoft-project', ...change })
}

function byId({ activities }: ScheduleResult): ReadonlyMap<string, ActivityDates> {
  return new Map(activities.map((activity) => [activity.id, activity]))
}

describe('a schedule, whatever the network', () => {
  it('never starts anything earlier because of one more link', () => {
    fc.assert(
      fc.property(seed, convention, fc.nat(38), fc.nat(38), (name, tool, a, b) => {
        const input = network({ seed: name, convention: tool, constraints: true })
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
        const kind = random(name).pick<LinkKind>(['FS', 'SS', 'FF', 'SF'])
        const link: ScheduleLink = { id: 'more', predecessor: `a${from}`, successor: `a${to}`, kind }
        const before = byId(schedule(input).result)
        const after = byId(schedule({ ...input, links: [...input.links, link] }).result)
        for (const [id, { earlyStart }] of before) {
          expect(after.get(id)?.earlyStart).toBeGreaterThanOrEqual(earlyStart)
        }
      }),
      runs,
    )
  })

  it('has no negative float without constraints and deadlines, and something critical', () => {
    fc.assert(
      fc.property(seed, convention, (name, tool) => {
        const { activities } = schedule(network({ seed: name, convention: tool })).result
        for (const { totalFloat, freeFloat } of activities) {
          expect(totalFloat).toBeGreaterThanOrEqual(0)
          expect(freeFloat).toBeGreaterThanOrEqual(0)
          expect(freeFloat).toBeLessThanOrEqual(totalFloat ?? -1)
        }
        expect(activities.some(({ critical, onLongestPath }) => critical && onLongestPath)).toBe(true)
      }),
      runs,
    )
  })

  it('does not depend on the order of the lists nor on the ids', () => {
    fc.assert(
      fc.property(seed, convention, fc.boolean(), (name, tool, progress) => {
        const input = network({ seed: name, convention: tool, constraints: true, progress })
        const chance = random(`${name} order`)
        const numbers = chance.shuffle(input.activities.map((_, i) => i))
        const ids = new Map(input.activities.map(({ id }, i) => [id, `renamed ${numbers[i] ?? 0}`]))
        const renamed = (id: string): string => ids.get(id) ?? id
        const other = schedule({
          ...input,
          activities: chance.shuffle(input.activities).map((a) => ({ ...a, id: renamed(a.id) })),
          links: chance.shuffle(input.links).map((link) => {
            return { ...link, predecessor: renamed(link.predecessor), successor: renamed(link.successor) }
          }),
        })
        const found = byId(other.result)
        for (const { id, driver: _, limit: __, ...dates } of schedule(input).result.activities) {
          expect(found.get(renamed(id))).toMatchObject(dates)
        }
      }),
      runs,
    )
  })

  it('moves with its clock: a week later everything is a week later', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 50 }), (name, weeks) => {
        const input = network({ seed: name, calendars: ['six', 'always'] })
        const later = weeks * 7 * 1440
        const projects = input.projects.map((project) => ({ ...project, start: project.start + later }))
        const moved = byId(schedule({ ...input, projects }).result)
        for (const { id, earlyStart, lateFinish } of schedule(input).result.activities) {
          expect(moved.get(id)).toMatchObject({
            earlyStart: earlyStart + later,
            lateFinish: lateFinish + later,
          })
        }
      }),
      runs,
    )
  })

  it('adds up a chain of finish-to-start links without lag', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 30 }),
        (durations) => {
          const activities = durations.map((duration, i) => {
            return { id: `a${i}`, project: 'P', kind: 'task' as const, calendar: 'always', duration }
          })
          const links = activities.slice(1).map((_, i): ScheduleLink => {
            return { id: `l${i}`, predecessor: `a${i}`, successor: `a${i + 1}`, kind: 'FS' }
          })
          const { projects, activities: found } = schedule({
            ...network({ seed: 'chain' }),
            activities,
            links,
          }).result
          expect(projects[0]?.finish).toBe(START + durations.reduce((sum, each) => sum + each, 0))
          expect(found.every(({ critical, onLongestPath }) => critical && onLongestPath)).toBe(true)
        },
      ),
      runs,
    )
  })

  it('explains every date down to a project start, a calendar, a constraint or progress', () => {
    fc.assert(
      fc.property(seed, convention, fc.boolean(), (name, tool, progress) => {
        const input = network({ seed: name, convention: tool, constraints: true, progress })
        const { result } = schedule(input)
        for (const { id } of result.activities) {
          const last = explain(result, id)?.at(-1)
          expect(['project-start', 'calendar', 'constraint', 'progress']).toContain(last?.driver.kind)
        }
      }),
      runs,
    )
  })

  it('tells by its driver what to change: a driving link taken away moves nothing later', () => {
    fc.assert(
      fc.property(seed, (name) => {
        const input = network({ seed: name })
        const { result } = schedule(input)
        const last = result.activities.find(({ driver }) => driver.kind === 'link')
        if (last === undefined) return
        const links = input.links.filter(({ id }) => id !== last.driver.id)
        const without = byId(schedule({ ...input, links }).result)
        for (const { id, earlyStart } of result.activities) {
          expect(without.get(id)?.earlyStart).toBeLessThanOrEqual(earlyStart)
        }
      }),
      runs,
    )
  })

  it('delays the project by as much as an activity slips beyond its total float', () => {
    fc.assert(
      fc.property(seed, fc.nat(39), fc.integer({ min: 0, max: 3000 }), (name, which, more) => {
        const input = network({ seed: name, calendars: ['always'] })
        const { result } = schedule(input)
        const float = result.activities[which]?.totalFloat ?? 0
        const at = (result.activities[which]?.earlyStart ?? 0) + float + more
        const activities = input.activities.map((activity, i) => {
          return i === which
            ? { ...activity, constraint: { kind: 'start-no-earlier-than' as const, at } }
            : activity
        })
        const finish = schedule({ ...input, activities }).result.projects[0]?.finish ?? 0
        expect(finish - (result.projects[0]?.finish ?? 0)).toBe(more)
      }),
      runs,
    )
  })

  it('takes strange data without throwing, and gives no date that is none', () => {
    const date = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constant(START)), { nil: undefined })
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const calendarId = fc.constantFrom('office', 'nothing', 'empty')
    const kind = fc.constantFrom('task', 'milestone', 'summary', 'level-of-effort', 'finish-milestone')
    const constraint = fc.record(
      {
        kind: fc.constantFrom(
          'as-late-as-possible',
          'must-start-on',
          'finish-no-later-than',
          'mandatory-start',
        ),
        at: date,
      },
      { requiredKeys: ['kind'] },
    )
    const activity = fc.record(
      {
        id,
        project: fc.constantFrom('P', 'P', 'Q'),
        kind,
        parent: id,
        calendar: calendarId,
        duration: fc.oneof(fc.double(), fc.integer({ min: -10, max: 10_000 })),
        constraint,
        secondConstraint: constraint,
        deadline: date,
        actualStart: date,
        actualFinish: date,
        remaining: fc.double(),
        stop: date,
        resume: date,
        inactive: fc.boolean(),
        elapsed: fc.boolean(),
      },
      { requiredKeys: ['id', 'project', 'kind', 'duration'] },
    )
    const link = fc.record(
      {
        id: fc.string(),
        predecessor: id,
        successor: id,
        kind: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        lag: fc.record({ kind: fc.constantFrom('working', 'elapsed'), minutes: fc.double() }),
      },
      { requiredKeys: ['id', 'predecessor', 'successor', 'kind'] },
    )
    const [office] = network({ seed: 'x' }).calendars
    const empty = { id: 'empty', week: [], exceptions: [{ first: 'never', last: '', shifts: [] }] }
    fc.assert(
      fc.property(fc.array(activity), fc.array(link), convention, (activities, links, tool) => {
        const input = {
          calendars: [office, empty],
          projects: [{ id: 'P', start: START, calendar: 'office', options: { convention: tool } }],
          activities,
          links,
        } as unknown as ScheduleInput
        const { result } = schedule(input)
        for (const found of result.activities) {
          const { earlyStart, earlyFinish, lateStart, lateFinish, start, finish } = found
          for (const at of [earlyStart, earlyFinish, lateStart, lateFinish, start, finish]) {
            expect(Number.isInteger(at)).toBe(true)
          }
          expect(earlyFinish).toBeGreaterThanOrEqual(earlyStart)
          expect(explain(result, found.id)).toBeDefined()
        }
      }),
      { numRuns: 500 },
    )
  })
})
