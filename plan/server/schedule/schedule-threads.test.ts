import { describe, expect, it } from 'vitest'
import type { PreviewTask } from './read-schedule-file.ts'
import type { ScheduleTask } from './schedule-task.ts'
import { inThread } from './schedule-threads.ts'
import { mspdiText } from './testing/mspdi-text.ts'

const slow = 60_000

describe('threads that read schedules', () => {
  it(
    'answer everyone who asks at once with what he asked',
    async () => {
      const asked = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']
      const answers = await Promise.all(asked.map((start) => inThread(previewOf(start))))
      expect(answers.map((answer) => ('failure' in answer ? answer.failure : answer.report.finish))).toEqual(
        asked.map((start) => `${start}T17:00`),
      )
    },
    slow,
  )

  it(
    'give back the same dates as are computed in place',
    async () => {
      const answer = await inThread(previewOf('2026-11-16'))
      if ('failure' in answer) throw new Error(answer.failure.sentence)
      const { schedule, computed } = answer
      expect([...computed.dates.keys()]).toEqual(schedule.activities.map(({ id }) => id))
      expect([...computed.dates.values()].map(({ finish }) => finish)).toEqual(['2026-11-16T17:00'])
      expect(computed.answer.result.activities[0]).toMatchObject({ id: '1', totalFloat: 0, critical: true })
    },
    slow,
  )

  it(
    'that die are an answer, and the next one is served',
    async () => {
      const nonsense = { kind: 'nonsense' } as unknown as ScheduleTask
      const died = await inThread(nonsense)
      expect('failure' in died && died.failure.sentence).toMatch(/^This file cannot be read/)
      expect('failure' in (await inThread(previewOf('2026-11-16')))).toBe(false)
    },
    slow,
  )
})

function previewOf(start: string): PreviewTask {
  const bytes = new TextEncoder().encode(mspdiText({ start, tasks: [{ uid: 1, name: 'Move' }] }))
  return {
    kind: 'preview',
    bytes,
    fileName: 'plan.xml',
    encoding: undefined,
    defaultCurrency: 'EUR',
    standing: undefined,
  }
}
