import { describe, expect, it } from 'vitest'
import { resolveCalendar } from '../calendar.ts'
import { activityOf, projectOf, readText } from '../testing/mspdi-text.ts'
import { smallPmxml } from '../testing/pmxml-text.ts'

describe('XML of Primavera', () => {
  const { file, codes } = readText(smallPmxml)

  it('reads the project, its options and its currency without complaint', () => {
    expect(codes).toEqual([])
    expect(file).toMatchObject({ format: 'pmxml', version: '18.1', currency: 'EUR' })
    expect(projectOf(file)).toMatchObject({
      id: '10',
      code: 'PLAN',
      name: 'The plan',
      statusDate: '2026-01-12T08:00',
      exported: true,
      options: { criticalBy: 'longest-path', lagCalendar: 'around-the-clock', progress: 'progress-override' },
    })
  })

  it('makes the project the root of its breakdown', () => {
    expect(projectOf(file).activities.map(({ id, outlineLevel, name }) => [id, outlineLevel, name])).toEqual([
      ['wbs:project-10', 0, 'The plan'],
      ['1001', 1, 'Handed over'],
      ['wbs:100', 1, 'First phase'],
      ['1000', 2, 'Under way'],
    ])
  })

  it('reads hours with a decimal comma, percent as a part of one, and sums cost exactly', () => {
    expect(activityOf(file, '1000')).toMatchObject({
      durationMinutes: 4235,
      percent: { physical: 25, counts: 'physical' },
      cost: { planned: '120.5' },
      resourceDependent: true,
      durationKind: 'fixed-work',
      constraint: { type: 'start-no-earlier-than', date: '2026-01-08T08:00' },
      said: { start: '2026-01-08T08:00' },
      codes: [{ typeId: '3', valueId: '4' }],
      customValues: [{ fieldId: '9', value: 'Gold' }],
      notes: [{ text: 'Wait for the server.' }],
    })
    expect(activityOf(file, '1001')).toMatchObject({ kind: 'finish-milestone', percent: { duration: 0 } })
  })

  it('reads links, roles and assignments', () => {
    expect(projectOf(file).links).toMatchObject([
      { fromId: '1000', toId: '1001', type: 'FF', lag: { kind: 'working', minutes: -240 } },
    ])
    expect(projectOf(file).links[0]).not.toHaveProperty('fromProjectId')
    expect(file.resources).toMatchObject([
      { id: 'role:5', kind: 'role', standardRate: { amount: '80.5', per: 'hour' } },
    ])
    expect(projectOf(file).assignments).toMatchObject([
      { id: '50', roleId: 'role:5', units: 0.5, work: { plannedMinutes: 2400 } },
    ])
  })

  it('takes the finish of a shift for the last minute that is worked', () => {
    expect(resolveCalendar(file.calendars, '1')).toMatchObject({
      week: [
        [
          { from: 480, to: 720 },
          { from: 780, to: 1020 },
        ],
        {},
        {},
        {},
        {},
        [],
        [],
      ],
      exceptions: [{ first: '2026-01-06', last: '2026-01-06', kind: 'remove' }],
    })
  })

  it('reads the project of a baseline and says that it is not the plan', () => {
    expect(file.projects.map(({ name, exported }) => [name, exported])).toEqual([
      ['The plan', true],
      ['The plan, approved', false],
    ])
  })
})
