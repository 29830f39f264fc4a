import { describe, expect, it } from 'vitest'
import type { DriverStep } from '../../contract/index.ts'
import { stepText } from './step-text.ts'

const words = { number: String, day: 'd', elapsedDay: 'ed', hour: 'h', minute: 'min', link: String }
const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  key.startsWith('driver.progress-') && key !== 'driver.progress-data-date'
    ? String(values['defaultValue'])
    : [
        key,
        ...Object.entries(values)
          .filter(([name]) => name !== 'defaultValue')
          .map(([, value]) => value),
      ].join('|')
const step = (driver: Partial<DriverStep['driver']>): DriverStep => ({
  activity: '12',
  name: 'Rehearsal',
  earlyStart: '2027-01-18T08:00',
  earlyFinish: '2027-01-29T17:00',
  driver: { kind: 'link', id: '3', activity: '7', detail: null, ...driver },
  sentence: 'What the server says.',
})
const lag = { kind: 'working', minutes: 960 } as const
const link = { id: '3', predecessor: '7', successor: '12', kind: 'FS', lag } as const
const known = { say, words, minutesPerDay: 480, link, other: 'Gateway ready' }

describe('a step of why here', () => {
  it('names the activity that drives it, by the kind of the link and its lag', () => {
    expect(stepText(step({}), known)).toBe('driver.link-FS|Gateway ready| (+2 d)')
    const without = { ...link, kind: 'SS', lag: { kind: 'working', minutes: 0 } } as const
    expect(stepText(step({}), { ...known, link: without })).toBe('driver.link-SS|Gateway ready|')
  })
  it('tells constraints, progress and starts by their own words', () => {
    expect(stepText(step({ kind: 'constraint', detail: 'must-start-on' }), known)).toBe(
      'driver.constraint|constraint.must-start-on',
    )
    expect(stepText(step({ kind: 'progress', detail: 'data-date' }), known)).toBe('driver.progress-data-date')
    expect(stepText(step({ kind: 'project-start' }), known)).toBe('driver.project-start')
    expect(stepText(step({ kind: 'span' }), known)).toBe('driver.span|Gateway ready')
  })
  it('falls back to the sentence of the server where the rest is not known here', () => {
    expect(stepText(step({}), { ...known, link: undefined })).toBe('What the server says.')
    expect(stepText(step({}), { ...known, other: undefined })).toBe('What the server says.')
    expect(stepText(step({ kind: 'levelling' }), known)).toBe('What the server says.')
    expect(stepText(step({ kind: 'progress', detail: 'resumed' }), known)).toBe('What the server says.')
  })
})
