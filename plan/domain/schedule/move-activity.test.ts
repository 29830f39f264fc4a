import { describe, expect, it } from 'vitest'
import type { ScheduleEdit } from '../../contract/index.ts'
import { applyScheduleEdits } from './apply-schedule-edits.ts'
import { activity, empty, link, plain } from './testing/plain-schedule.ts'

const move = (id: string, parent: string | null, after: string | null): ScheduleEdit => ({
  kind: 'activity.move',
  activity: id,
  parent,
  after,
})
const outline = (edits: readonly ScheduleEdit[], of = plain): readonly string[] =>
  applyScheduleEdits(of, edits).result.activities.map(
    ({ id, level, kind }) => `${'  '.repeat(level - 1)}${id}${kind === 'summary' ? ' +' : ''}`,
  )

describe('moving an activity in the outline', () => {
  it('takes it below the one before, which becomes a summary', () => {
    expect(outline([move('d', 'c', null)])).toEqual(['phase +', '  a', '  b', 'c +', '  d'])
  })
  it('takes it out again, and what holds nothing more is work as before', () => {
    expect(outline([move('d', 'c', null), move('d', null, 'c')])).toEqual(outline([]))
    expect(applyScheduleEdits(plain, [move('d', 'c', null), move('d', null, 'c')]).result).toEqual(plain)
  })
  it('takes along all that it holds', () => {
    const deep = { ...empty, activities: [...plain.activities, activity('e', { kind: 'summary' })] }
    expect(outline([move('phase', 'e', null)], deep)).toEqual([
      'c',
      'd',
      'e +',
      '  phase +',
      '    a',
      '    b',
    ])
  })
  it('puts it behind all that the one before it holds', () => {
    expect(outline([move('c', null, null), move('c', null, 'phase')])).toEqual(outline([]))
  })
  it.each([
    ['into itself', [move('phase', 'a', null)], 'plan/moved-into-itself'],
    ['behind what lies elsewhere', [move('c', 'phase', 'd')], 'plan/not-beside'],
    [
      'into what it is linked with',
      [link('phase', 'c'), move('c', 'phase', 'b')],
      'plan/link-with-own-summary',
    ],
    ['of which there is none', [move('nobody', null, null)], 'plan/no-such-activity'],
  ] as const)('is refused %s, and nothing changes', (_, edits, code) => {
    const { result, findings } = applyScheduleEdits(plain, edits)
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(result).toBe(plain)
  })
  it('does not make a summary of what has begun', () => {
    const begun = {
      ...plain,
      activities: plain.activities.map((one) =>
        one.id === 'c' ? { ...one, actualStart: empty.parts[0]?.start ?? null } : one,
      ),
    }
    expect(applyScheduleEdits(begun, [move('d', 'c', null)]).findings).toHaveLength(1)
  })
})
