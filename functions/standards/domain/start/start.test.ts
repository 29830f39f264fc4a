import { type Day, day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodKinds, projectClasses } from '../../contract/index.ts'
import { completeMethod } from '../library/index.ts'
import { fitDays } from './fit-days.ts'
import { layOutStart, type StartingFrom } from './lay-out-start.ts'
import { offeredRisks } from './offered-risks.ts'
import { toPlanEdits } from './to-plan-edits.ts'
import { addWeekdays, countWeekdays, isWeekday } from './weekdays.ts'

const { content } = completeMethod('agile', 'en')
const monday = day('2026-11-16')
const from: StartingFrom = {
  class: 'medium',
  phaseId: undefined,
  start: null,
  finish: null,
  today: monday,
}

describe('the plan with which a project starts', () => {
  it('is the phases of its method in order, each with its work and its gate, as long as is usual', () => {
    const { lines, lengths, days } = layOutStart(content, from)
    expect(lengths).toBe('class')
    expect(days).toBe(15 + 10 + 80 + 10 + 5)
    expect(
      lines.slice(0, 6).map(({ id, parent, days: long, start, finish }) => [id, parent, long, start, finish]),
    ).toEqual([
      ['phase-discover', null, 15, '2026-11-16', '2026-12-04'],
      ['work-discover', 'phase-discover', 15, '2026-11-16', '2026-12-04'],
      ['gate-discover', 'phase-discover', 0, '2026-12-04', '2026-12-04'],
      ['phase-prepare', null, 10, '2026-12-07', '2026-12-18'],
      ['work-prepare', 'phase-prepare', 10, '2026-12-07', '2026-12-18'],
      ['gate-prepare', 'phase-prepare', 0, '2026-12-18', '2026-12-18'],
    ])
    expect(lines[2]?.name).toBe('Worth a team')
  })

  it('is half as long for a small project, and twice as long for a large one', () => {
    const days = (size: StartingFrom['class']): number => layOutStart(content, { ...from, class: size }).days
    expect([days('small'), days('large')]).toEqual([8 + 5 + 40 + 5 + 3, 240])
  })

  it('ends on the last day of a project that says when it is to end, in the proportions of the method', () => {
    const plan = layOutStart(content, { ...from, start: monday, finish: day('2027-01-22') })
    expect(plan).toMatchObject({ lengths: 'project', days: 50 })
    expect(plan.lines.at(-1)?.finish).toBe('2027-01-22')
    expect(plan.lines.filter(({ kind }) => kind === 'work').map(({ days }) => days)).toEqual([7, 4, 31, 5, 3])
  })

  it('is as long as usual where the project is too short for a day in each phase', () => {
    expect(layOutStart(content, { ...from, start: monday, finish: day('2026-11-18') }).lengths).toBe('class')
    expect(layOutStart(content, { ...from, start: monday, finish: day('2026-11-01') }).lengths).toBe('class')
  })

  it('begins on a Monday where its day is one of a weekend, and with the phase in which it stands', () => {
    const { lines } = layOutStart(content, { ...from, start: day('2026-11-14'), phaseId: 'release' })
    expect(lines.filter(({ kind }) => kind === 'phase').map(({ phaseId }) => phaseId)).toEqual([
      'release',
      'close',
    ])
    expect(lines[0]?.start).toBe('2026-11-16')
  })

  it('becomes lines, and links from each work to its gate and on to the next work', () => {
    const edits = toPlanEdits(layOutStart(content, from).lines)
    expect(edits.filter(({ kind }) => kind === 'activity.add')).toHaveLength(15)
    const links = edits.flatMap((edit) =>
      edit.kind === 'link.add' ? [`${edit.predecessor} ${edit.successor}`] : [],
    )
    expect(links.slice(0, 3)).toEqual([
      'work-discover gate-discover',
      'gate-discover work-prepare',
      'work-prepare gate-prepare',
    ])
    expect(links).toHaveLength(9)
  })
})

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((at) => addCalendarDays(at))

function addCalendarDays(at: number): Day {
  return day(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10))
}

describe('days of a start', () => {
  it('are shared out so that none is lost and each phase has one', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 2_000 }), (given, more) => {
        const days = fitDays(given, given.length + more)
        expect(days.reduce((sum, one) => sum + one, 0)).toBe(given.length + more)
        expect(Math.min(...days)).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('are counted as they are added: from a weekday so many further, and back', () => {
    fc.assert(
      fc.property(anyDay.filter(isWeekday), fc.integer({ min: 0, max: 900 }), (start, days) => {
        const finish = addWeekdays(start, days)
        expect(isWeekday(finish)).toBe(true)
        expect(countWeekdays(start, finish)).toBe(days + 1)
      }),
    )
  })

  it('follow each other without a gap or an overlap, whatever the method and its class', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...methodKinds),
        fc.constantFrom(...projectClasses),
        anyDay,
        fc.option(fc.integer({ min: 1, max: 900 })),
        (kind, size, start, length) => {
          const finish = length === null ? null : addWeekdays(start, length)
          const { lines } = layOutStart(completeMethod(kind, 'en').content, {
            ...from,
            class: size,
            start,
            finish,
          })
          const works = lines.filter((line) => line.kind === 'work')
          for (const [at, { start: begins, finish: ends, days }] of works.entries()) {
            expect(countWeekdays(begins, ends)).toBe(days)
            if (at > 0) expect(begins).toBe(addWeekdays(works[at - 1]?.finish ?? begins, 1))
          }
        },
      ),
    )
  })
})

describe('the usual risks of a method', () => {
  it('are offered from their class on', () => {
    for (const kind of methodKinds) {
      const method = completeMethod(kind, 'de').content
      const [small, large] = [offeredRisks(method, 'small'), offeredRisks(method, 'large')]
      expect(small.length, kind).toBeGreaterThan(1)
      expect(large, kind).toEqual(method.risks)
      expect(small.length, kind).toBeLessThan(large.length)
    }
  })
})
