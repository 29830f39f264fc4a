import { describe, expect, it } from 'vitest'
import type { Schedule, ScheduleEdit } from '../../contract/index.ts'
import { applyScheduleEdits } from './apply-schedule-edits.ts'
import { link, plain } from './testing/plain-schedule.ts'

const apply = (edits: readonly ScheduleEdit[], schedule: Schedule = plain) =>
  applyScheduleEdits(schedule, edits)
const found = (edits: readonly ScheduleEdit[], schedule: Schedule = plain): string[] =>
  apply(edits, schedule).findings.map(({ code }) => code)

describe('links', () => {
  it('are added, changed and removed by their ID', () => {
    const { result } = apply([
      link('b', 'c'),
      { kind: 'link.set', id: 'b-FS-c', link: 'SS', lag: { kind: 'elapsed', minutes: 60 } },
      { kind: 'link.remove', id: 'a-FS-b' },
    ])
    expect(result.links).toEqual([
      { id: 'b-FS-c', predecessor: 'b', successor: 'c', kind: 'SS', lag: { kind: 'elapsed', minutes: 60 } },
    ])
  })

  it.each([
    ['to itself', link('a', 'a'), 'plan/link-to-itself'],
    ['that stands already', link('a', 'b'), 'plan/link-twice'],
    ['to what is not there', link('a', 'nobody'), 'plan/no-such-activity'],
    ['between a summary and its own part', link('phase', 'a'), 'plan/link-with-own-summary'],
    ['that is not there', { kind: 'link.remove', id: 'z' } as const, 'plan/no-such-link'],
  ])('are refused %s', (_, edit, code) => {
    expect(found([edit])).toEqual([code])
  })

  it('that close a loop are refused, and the loop is told by its members', () => {
    const { result, findings } = apply([link('b', 'c'), link('c', 'd'), link('d', 'a')])
    expect(findings).toMatchObject([{ severity: 'error', code: 'plan/link-closes-loop' }])
    expect(findings[0]?.sentence).toContain(
      '“Activity a” → “Activity b” → “Activity c” → “Activity d” → “Activity a”',
    )
    expect(result).toBe(plain)
  })

  it('that close a loop by way of a summary are refused too', () => {
    expect(found([link('phase', 'c'), link('c', 'a')])).toEqual(['plan/link-closes-loop'])
    expect(found([link('c', 'phase'), link('b', 'c')])).toEqual(['plan/link-closes-loop'])
    expect(found([link('phase', 'c'), link('d', 'phase')])).toEqual([])
  })

  it('of each kind may stand between two activities of Primavera, and none at its summaries', () => {
    const schedule: Schedule = { ...plain, convention: 'primavera' }
    expect(found([{ ...link('a', 'b'), link: 'SS' } as ScheduleEdit], schedule)).toEqual([])
    expect(found([link('phase', 'c')], schedule)).toEqual(['plan/summary-has-no-links'])
  })
})
