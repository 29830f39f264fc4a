import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Schedule } from '../../contract/index.ts'
import { keepIds, withFileIds } from './keep-ids.ts'
import { activity, empty } from './testing/plain-schedule.ts'

const link = (predecessor: string, successor: string): Schedule['links'][number] => ({
  id: `${predecessor}-${successor}`,
  predecessor,
  successor,
  kind: 'FS',
  lag: { kind: 'working', minutes: 0 },
})

function plan(activities: readonly Activity[], links: readonly (readonly [string, string])[] = []): Schedule {
  const assignments = activities.map(({ id }) => ({
    activity: id,
    resource: 'r',
    units: 1,
    work: null,
    actualWork: null,
  }))
  return { ...empty, activities, links: links.map(([from, to]) => link(from, to)), assignments }
}

const idsOf = ({ activities }: Schedule): readonly string[] => activities.map(({ id }) => id)

describe('a plan that comes again with other numbers', () => {
  it('keeps the IDs by code, wherever its tool keeps a code', () => {
    const standing = [
      activity('101', { code: 'A10', name: 'Frame' }),
      activity('102', { code: 'A20', name: 'Roof' }),
    ]
    const again = plan(
      [
        activity('7', { code: 'A10', name: 'Frame of steel' }),
        activity('101', { code: 'A20', name: 'Roof' }),
      ],
      [['7', '101']],
    )
    const kept = keepIds(standing, again)
    expect(idsOf(kept)).toEqual(['101', '102'])
    expect(kept.activities.map(({ fileId }) => fileId)).toEqual(['7', '101'])
    expect(kept.links).toMatchObject([{ predecessor: '101', successor: '102' }])
    expect(kept.assignments.map((one) => one.activity)).toEqual(['101', '102'])
  })

  it('keeps them by name within the same summary, where what was begun by hand comes back from a tool', () => {
    const standing = [
      activity('hand-a', { name: 'Build' }),
      activity('hand-b', { name: 'Test', parent: 'hand-a' }),
      activity('hand-c', { name: 'Run' }),
      activity('hand-d', { name: 'Test', parent: 'hand-c' }),
    ]
    const again = plan([
      activity('1', { name: 'Build' }),
      activity('2', { name: 'Test', parent: '1' }),
      activity('3', { name: 'Hand over', parent: '1' }),
      activity('4', { name: 'Run' }),
      activity('5', { name: 'Test', parent: '4' }),
    ])
    const kept = keepIds(standing, again)
    expect(idsOf(kept)).toEqual(['hand-a', 'hand-b', '3', 'hand-c', 'hand-d'])
    expect(kept.activities.map(({ parent }) => parent)).toEqual([null, 'hand-a', 'hand-a', null, 'hand-c'])
  })

  it('takes a number that two lines had at two times for the line that is called the same', () => {
    const first = keepIds([activity('a', { name: 'Frame' })], plan([activity('1', { name: 'Frame' })]))
    const again = plan([activity('1', { name: 'Ground' }), activity('2', { name: 'Frame' })])
    const kept = keepIds(first.activities, again)
    expect(idsOf(kept)).toEqual(['1', 'a'])
    expect(kept.activities.map(({ fileId }) => fileId)).toEqual([undefined, '2'])
  })

  it('gives what is new no ID that another one had', () => {
    const standing = [activity('5', { code: 'A', name: 'Old' }), activity('6', { code: 'B', name: 'Gone' })]
    const again = plan([activity('9', { code: 'A', name: 'Old' }), activity('5', { code: 'C', name: 'New' })])
    const kept = keepIds(standing, again)
    expect(idsOf(kept)).toEqual(['5', '5.2'])
    expect(idsOf(withFileIds(kept))).toEqual(['9', '5'])
  })

  it('leaves a plan alone whose numbers are the same, called otherwise or not', () => {
    const standing = [activity('1', { name: 'Frame' }), activity('2', { name: 'Roof' })]
    const again = plan([activity('1', { name: 'Frame' }), activity('2', { name: 'Roof of slate' })])
    expect(keepIds(standing, again)).toBe(again)
  })

  it('leaves lines alone whose number stands twice in their file', () => {
    const again = plan([activity('1', { code: 'A' }), activity('1', { code: 'B' })])
    expect(idsOf(keepIds([activity('7', { code: 'A' })], again))).toEqual(['1', '1'])
  })

  it('knows each line again, however often all are numbered anew, and gives its tool back its own numbers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.infiniteStream(fc.nat(40)), { minLength: 1, maxLength: 4 }),
        (names, numberings) => {
          let standing = names.map((name, at) => activity(`id-${at}`, { name }))
          for (const stream of numberings) {
            const numbers = distinct(stream, names.length)
            const file = plan(
              names.map((name, at) => activity(String(numbers[at]), { name })),
              names.slice(1).map((_, at) => [String(numbers[at]), String(numbers[at + 1])] as const),
            )
            const kept = keepIds(standing, file)
            expect(idsOf(kept)).toEqual(names.map((_, at) => `id-${at}`))
            const back = withFileIds(kept)
            expect(idsOf(back)).toEqual(idsOf(file))
            expect(back.links).toEqual(file.links)
            expect(back.assignments).toEqual(file.assignments)
            standing = [...kept.activities]
          }
        },
      ),
    )
  })
})

function distinct(stream: Iterable<number>, count: number): readonly number[] {
  const numbers = new Set<number>()
  let steps = 0
  for (const number of stream) {
    numbers.add(numbers.has(number) ? 1000 + (steps += 1) : number)
    if (numbers.size === count) break
  }
  return [...numbers]
}
