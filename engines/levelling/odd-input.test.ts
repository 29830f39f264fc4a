import { wallMinute, wallText } from '@portolan/schedule'
import { describe, expect, it } from 'vitest'
import { level, type LevelActivity, type LevelInput, type LevelOptions } from './index.ts'

const plain: LevelInput = { projects: [{ id: 'P' }], activities: [], links: [] }

function levelled(more: Partial<LevelInput>, options: Partial<LevelOptions> = {}): ReturnType<typeof level> {
  return level({ ...plain, ...more }, { schedules: 20, seed: 1, ...options })
}

function activity(id: string, more: Partial<LevelActivity> = {}): LevelActivity {
  return { id, project: 'P', duration: 2, ...more }
}

function link(predecessor: string, successor: string): LevelInput['links'][number] {
  return { id: `${predecessor}-${successor}`, predecessor, successor, kind: 'FS' }
}

const cases: readonly (readonly [string, Partial<LevelInput>, readonly string[]])[] = [
  ['nothing at all', {}, []],
  ['an id that is there twice', { activities: [activity('a'), activity('a')] }, ['a']],
  ['a project that is not there', { activities: [activity('a', { project: 'Q' })] }, ['a']],
  ['half a unit', { activities: [activity('a', { duration: 0.5 })] }, ['a']],
  ['less than nothing', { activities: [activity('a', { duration: -1 })] }, ['a']],
  ['a date that is none', { activities: [activity('a', { earliest: Number.NaN })] }, ['a']],
  ['a calendar that is not there', { activities: [activity('a', { calendar: 'x' })] }, []],
  ['a link to nothing', { activities: [activity('a')], links: [link('a', 'b')] }, []],
  [
    'a ring, and what waits for it',
    {
      activities: ['a', 'b', 'c'].map((id) => activity(id)),
      links: [link('a', 'b'), link('b', 'a'), link('b', 'c')],
    },
    ['a', 'b', 'c'],
  ],
  [
    'more than there is',
    {
      activities: [activity('a', { needs: [{ kind: 'limit', id: 'R', amount: 3 }] })],
      limits: [{ id: 'R', capacity: 2 }],
    },
    ['a'],
  ],
  [
    'somebody who is not there',
    { activities: [activity('a', { needs: [{ kind: 'person', id: 'x' }] })] },
    ['a'],
  ],
  [
    'one person in two roles',
    {
      activities: [
        activity('a', {
          needs: [
            { kind: 'person', id: 'ann' },
            { kind: 'ability', id: 'sql' },
          ],
        }),
      ],
      people: [{ id: 'ann', abilities: [{ id: 'sql' }] }],
    },
    ['a'],
  ],
  [
    'an absence that ends before it begins',
    { people: [{ id: 'ann', away: [{ from: 3, to: 1 }] }], activities: [activity('a')] },
    [],
  ],
  ['a priority below nothing', { projects: [{ id: 'P', priority: -1 }], activities: [activity('a')] }, []],
]

describe('odd input', () => {
  it.each(cases)('is told, and the rest is levelled: %s', (name, more, leftOut) => {
    const { result, findings } = levelled(more)
    expect(result.leftOut.toSorted()).toEqual(leftOut)
    expect(findings.length > 0).toBe(name !== 'nothing at all')
    for (const { sentence } of findings) expect(sentence).toMatch(/\.$/)
  })

  it('leaves what is frozen where it is, and tells what it breaks', () => {
    const rig = [{ kind: 'limit' as const, id: 'rig', amount: 1 }]
    const { result, findings } = levelled({
      activities: [
        activity('a', { frozen: { start: 4, people: ['ann'] }, needs: rig }),
        activity('b', { frozen: { start: 5, people: ['ann'] }, needs: rig }),
        activity('c'),
      ],
      links: [link('a', 'b')],
      limits: [{ id: 'rig', capacity: 1 }],
      people: [{ id: 'ann' }],
    })
    expect(result.activities.map(({ start }) => start)).toEqual([4, 5, 0])
    expect(findings.map(({ code }) => code)).toEqual([
      'frozen-too-early',
      'frozen-together',
      'frozen-together',
    ])
  })
})

describe('bookings', () => {
  const booked: Partial<LevelInput> = {
    activities: [activity('a', { needs: [{ kind: 'person', id: 'ann' }] })],
    people: [{ id: 'ann', booked: [{ id: 'offer', from: 0, to: 3, firm: 'soft' }] }],
  }

  it('hold, and are named as what would have to go', () => {
    const [a] = levelled(booked).result.activities
    expect(a).toMatchObject({ start: 3, why: { free: [{ kind: 'booking', id: 'offer', person: 'ann' }] } })
  })

  it('yield where they are soft and the options say so', () => {
    expect(levelled(booked, { softBookings: 'yield' }).result.finish).toBe(2)
  })
})

describe('calendars', () => {
  const day = [{ from: 480, to: 960 }]
  const monday = wallMinute('2026-11-23T00:00') ?? 0

  it('move a start on into working time, which is told', () => {
    const { result } = levelled({
      projects: [{ id: 'P', start: monday, calendar: 'office' }],
      calendars: [{ id: 'office', week: [day, day, day, day, day, [], []], exceptions: [] }],
      activities: [activity('a', { duration: 5 * 480 }), activity('b', { duration: 480 })],
      links: [link('a', 'b')],
    })
    expect(result.activities.map(({ start, finish }) => [wallText(start), wallText(finish)])).toEqual([
      ['2026-11-23T08:00', '2026-11-27T16:00'],
      ['2026-11-30T08:00', '2026-11-30T16:00'],
    ])
    expect(result.activities[1]?.why).toMatchObject({ kind: 'link', id: 'a-b', calendar: 'office' })
  })
})

describe('priority', () => {
  it('lets what is worth more go first', () => {
    const needs = [{ kind: 'limit' as const, id: 'R', amount: 1 }]
    const { result } = levelled(
      {
        projects: [{ id: 'P' }, { id: 'Q', priority: 5 }],
        activities: [activity('a', { needs }), activity('b', { project: 'Q', needs })],
        limits: [{ id: 'R', capacity: 1 }],
      },
      { aim: 'priority' },
    )
    expect(result.projects).toMatchObject([
      { id: 'P', finish: 4, alone: 2 },
      { id: 'Q', finish: 2, alone: 2 },
    ])
    expect(result.objective).toBe(4 + 5 * 2)
  })
})
