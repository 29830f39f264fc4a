import { type Civil, civil, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Link, Schedule, ScheduleChange } from '../../contract/index.ts'
import { compareSchedules } from './compare-schedules.ts'
import type { DatedSchedule } from './dated-schedule.ts'
import { newActivity } from './new-activity.ts'
import { openDraft } from './schedule-draft.ts'

const work = [{ from: 480, to: 960 }]
const base: Schedule = {
  currency: null,
  convention: 'microsoft-project',
  parts: [
    {
      id: '0',
      code: null,
      name: 'P',
      exported: true,
      start: civil('2026-11-16T08:00'),
      finish: null,
      dataDate: null,
      mustFinish: null,
      calendar: 'office',
      from: 'start',
      options: {
        progress: 'retained-logic',
        lagCalendar: 'successor',
        totalFloat: 'smallest',
        criticalBy: 'float',
        criticalFloatMinutes: 0,
        honourConstraints: true,
        minutesPerDay: 480,
      },
    },
  ],
  calendars: [{ id: 'office', name: 'Office', week: [work, work, work, work, work, [], []], exceptions: [] }],
  resources: [],
  activities: [],
  links: [],
  assignments: [],
}

function activity(id: string, told: Partial<Activity> = {}): Activity {
  const edit = {
    kind: 'activity.add',
    activity: id,
    parent: null,
    after: null,
    name: id,
    duration: 480,
  } as const
  return { ...newActivity(openDraft(base), edit), ...told }
}

function link(predecessor: string, successor: string, told: Partial<Link> = {}): Link {
  const id = `${predecessor}-${successor}`
  return { id, predecessor, successor, kind: 'FS', lag: { kind: 'working', minutes: 0 }, ...told }
}

function version(
  activities: readonly Activity[],
  finishes: Readonly<Record<string, string>> = {},
  links: readonly Link[] = [],
): DatedSchedule {
  const dates = new Map(Object.entries(finishes).map(([id, finish]) => [id, { finish: finish as Civil }]))
  const all = Object.values(finishes).toSorted()
  return {
    schedule: { ...base, activities, links },
    computed: { finish: (all.at(-1) ?? null) as Civil | null, dates },
  }
}

const changed = (from: DatedSchedule, to: DatedSchedule): (readonly [ScheduleChange['kind'], string])[] =>
  compareSchedules(from, to).changes.map(({ kind, activity: id }) => [kind, id])

describe('comparing two versions of a schedule', () => {
  it('finds nothing between a version and itself', () => {
    const same = version([activity('a'), activity('b')], { a: '2026-11-16T16:00' }, [link('a', 'b')])
    expect(compareSchedules(same, same)).toMatchObject({ changes: [], counts: { added: 0, logic: 0 } })
  })

  it('tells a slip in working days of the calendar, and both finishes', () => {
    const from = version([activity('a')], { a: '2026-11-20T16:00' })
    const to = version([activity('a')], { a: '2026-11-24T16:00' })
    const { changes, finishFrom, finishTo } = compareSchedules(from, to)
    expect(changes).toMatchObject([
      {
        activity: 'a',
        name: 'a',
        kind: 'finish-later',
        from: '2026-11-20T16:00',
        to: '2026-11-24T16:00',
        sentence: '“a” finishes 2 working days later: 24 Nov 2026 in place of 20 Nov 2026.',
      },
    ])
    expect([finishFrom, finishTo]).toEqual(['2026-11-20T16:00', '2026-11-24T16:00'])
    expect(changed(to, from)).toEqual([['finish-earlier', 'a']])
  })

  it('counts a holiday as no working day', () => {
    const holiday = { first: day('2026-11-23'), last: day('2026-11-23'), shifts: [] }
    const [office] = base.calendars
    const schedule = {
      ...base,
      activities: [activity('a')],
      calendars: office ? [{ ...office, exceptions: [holiday] }] : [],
    }
    const to = { ...version([], { a: '2026-11-24T16:00' }), schedule }
    const { changes } = compareSchedules(version([activity('a')], { a: '2026-11-20T16:00' }), to)
    expect(changes[0]?.sentence).toContain('1 working day later')
  })

  it('takes the date of the file where none was computed', () => {
    const said = (finish: string): Activity =>
      activity('a', { said: { ...activity('a').said, finish: civil(finish) } })
    expect(changed(version([said('2026-11-20T16:00')]), version([said('2026-11-23T16:00')]))).toEqual([
      ['finish-later', 'a'],
    ])
  })

  it('joins by ID, else by code, else by the name within the same summary', () => {
    const summary = activity('s', { kind: 'summary', name: 'Build' })
    const other = activity('t', { kind: 'summary', name: 'Build' })
    const from = version([
      activity('1', { name: 'One' }),
      activity('2', { code: 'A20', name: 'Two' }),
      summary,
      activity('3', { name: 'Three', parent: 's' }),
      activity('4', { name: 'Four', parent: 's' }),
    ])
    const to = version([
      activity('1', { name: 'First' }),
      activity('22', { code: 'A20', name: 'Second' }),
      other,
      activity('33', { name: 'Three', parent: 't' }),
      activity('44', { name: 'Four' }),
    ])
    expect(changed(from, to)).toEqual([
      ['removed', '4'],
      ['added', '44'],
      ['name', '1'],
      ['name', '22'],
    ])
  })

  it('joins nothing by a name that stands twice', () => {
    const from = version([activity('1', { name: 'Test' }), activity('2', { name: 'Test' })])
    const to = version([activity('3', { name: 'Test' }), activity('4', { name: 'Test' })])
    expect(compareSchedules(from, to).counts).toMatchObject({ added: 2, removed: 2 })
  })

  it('tells links that came, went and hold otherwise', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => activity(id))
    const from = version(all, {}, [link('a', 'b'), link('b', 'c')])
    const to = version(all, {}, [
      link('a', 'b', { id: 'other', kind: 'SS', lag: { kind: 'elapsed', minutes: 90 } }),
      link('c', 'd', { lag: { kind: 'percent', percent: -25 } }),
    ])
    expect(compareSchedules(from, to).changes.map(({ activity: id, sentence }) => [id, sentence])).toEqual([
      ['b', '“b” follows “a” by SS+1.5 elapsed h in place of FS.'],
      ['c', '“c” no longer follows “b” (FS).'],
      ['d', '“d” now follows “c” (FS−25 %).'],
    ])
  })

  it('tells a new duration in days, and what was done', () => {
    const to = activity('a', {
      duration: 720,
      actualStart: civil('2026-11-16T08:00'),
      percent: { duration: 40, work: null, physical: null, counts: 'duration' },
    })
    expect(
      compareSchedules(version([activity('a')]), version([to])).changes.map(({ sentence }) => sentence),
    ).toEqual([
      '“a” takes longer: 1.5 days in place of 1 day.',
      '“a” is 40 % done, started on 16 Nov 2026; it was not started.',
    ])
  })

  it('says of summaries only that they came, went or are called otherwise', () => {
    const summary = (duration: number): Activity => activity('s', { kind: 'summary', duration })
    const from = version([summary(480)], { s: '2026-11-20T16:00' })
    expect(changed(from, version([summary(960)], { s: '2026-12-20T16:00' }))).toEqual([])
  })

  it('puts the worst first: the longest slip on top', () => {
    const three = ['a', 'b', 'c'].map((id) => activity(id))
    const from = version(three, { a: '2026-11-16T16:00', b: '2026-11-16T16:00', c: '2026-11-16T16:00' })
    const to = version([...three, activity('n')], {
      a: '2026-11-17T16:00',
      b: '2026-11-26T16:00',
      c: '2026-11-13T16:00',
    })
    expect(changed(from, to)).toEqual([
      ['finish-later', 'b'],
      ['finish-later', 'a'],
      ['added', 'n'],
      ['finish-earlier', 'c'],
    ])
  })

  it('counts every change, and tells the first thousand', () => {
    const many = version(Array.from({ length: 1_500 }, (_, at) => activity(`n${at}`)))
    const { counts, changes } = compareSchedules(version([]), many)
    expect(counts.added).toBe(1_500)
    expect(changes).toHaveLength(1_000)
  })

  it('finds as many added one way as removed the other way, whatever the versions', () => {
    const some = fc
      .uniqueArray(
        fc.record({ id: fc.nat(9).map(String), code: fc.option(fc.constantFrom('x', 'y', 'z')) }),
        {
          selector: ({ id }) => id,
        },
      )
      .map((all) => version(all.map(({ id, code }) => activity(id, { code, name: `Name ${id}` }))))
    fc.assert(
      fc.property(some, some, (from, to) => {
        const there = compareSchedules(from, to).counts
        const back = compareSchedules(to, from).counts
        expect([there.added, there.removed, there.name]).toEqual([back.removed, back.added, back.name])
        const { length } = from.schedule.activities
        expect(length - there.removed + there.added).toBe(to.schedule.activities.length)
      }),
    )
  })
})
