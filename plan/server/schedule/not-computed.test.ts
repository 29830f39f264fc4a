import { readSchedule, type ScheduleFile } from '@portolan/exchange'
import { describe, expect, it } from 'vitest'
import { notComputed } from './not-computed.ts'
import { mspdiText } from './testing/mspdi-text.ts'

describe('what a file asks of a scheduler and is computed otherwise', () => {
  it('is nothing in a plain file', () => {
    expect(notComputed(plain())).toEqual([])
  })

  it('is told of lags in elapsed percent, how many there are', () => {
    const file = withProject((project) => ({
      links: project.links.map((link) => ({ ...link, lag: { kind: 'elapsed-percent', percent: 50 } })),
    }))
    expect(codesOf(file)).toEqual([['schedule/elapsed-percent-lag', 1]])
  })

  it('is told of an expected finish only where the file uses them and the work is not done', () => {
    const expected = { expectedFinish: '2026-12-01T17:00' } as const
    const using = (useExpectedFinish: boolean, more: object = {}): ScheduleFile =>
      withProject(({ activities, options }) => ({
        activities: activities.map((one, at) => (at === 0 ? { ...one, ...expected, ...more } : one)),
        options: { ...options, useExpectedFinish },
      }))
    expect(codesOf(using(true))).toEqual([['schedule/expected-finish', 1]])
    expect(codesOf(using(false))).toEqual([])
    expect(codesOf(using(true, { actualFinish: '2026-11-16T17:00' }))).toEqual([])
  })

  it('is told of progress by actual dates, and of open ends that count as critical', () => {
    const file = withProject(({ options }) => ({
      options: { ...options, progress: 'actual-dates', multipleCriticalPaths: true },
    }))
    expect(codesOf(file)).toEqual([
      ['schedule/actual-dates', 1],
      ['schedule/open-ends-critical', 1],
    ])
  })
})

type Project = ScheduleFile['projects'][number]

function plain(): ScheduleFile {
  const text = mspdiText({
    tasks: [
      { uid: 1, name: 'Order' },
      { uid: 2, name: 'Build', after: [1] },
    ],
  })
  const { result } = readSchedule(new TextEncoder().encode(text), { name: 'plan.xml' })
  if (result === undefined) throw new Error('the file is plain')
  return result.file
}

function withProject(change: (project: Project) => Record<string, unknown>): ScheduleFile {
  const file = plain()
  return {
    ...file,
    projects: file.projects.map((project) => ({ ...project, ...change(project) }) as Project),
  }
}

function codesOf(file: ScheduleFile): readonly (readonly [string, unknown])[] {
  return notComputed(file).map(({ code, detail }) => [code, detail?.['count']])
}
