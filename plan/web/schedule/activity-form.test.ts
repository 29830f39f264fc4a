import { describe, expect, it } from 'vitest'
import { type ActivityForm, fieldsOf, formOf, formSchema } from './activity-form.ts'
import { sampleActivity } from './testing/sample-activity.ts'

const length = { minutesPerDay: 480, elapsed: false }
const words = {
  number: String,
  day: 'd',
  elapsedDay: 'ed',
  hour: 'h',
  minute: 'min',
  link: String,
}
const row = sampleActivity({ deadline: '2027-02-05T16:00' })
const before = formOf(row, length, words)
const change = (changed: Partial<ActivityForm>, of = row) =>
  fieldsOf(before, { ...before, ...changed }, { row: of, length })

describe('the form of an activity', () => {
  it('says what stands: the duration in days, days for moments, no constraint as the usual one', () => {
    expect(before).toEqual({
      name: 'Rehearsal',
      duration: '10 d',
      percent: 0,
      constraint: 'as-soon-as-possible',
      constraintAt: undefined,
      deadline: '2027-02-05',
    })
  })
  it('sends nothing where nothing was changed', () => {
    expect(change({})).toEqual({})
  })
  it('sends only what was changed, durations in minutes', () => {
    expect(change({ duration: '12.5 d' })).toEqual({ duration: 6000 })
    expect(change({ name: 'First rehearsal', percent: 40 })).toEqual({ name: 'First rehearsal', percent: 40 })
  })
  it('gives a constraint the hour at which the activity begins or ends', () => {
    expect(change({ constraint: 'start-no-earlier-than', constraintAt: '2027-02-01' })).toEqual({
      constraint: { kind: 'start-no-earlier-than', at: '2027-02-01T08:00' },
    })
    expect(change({ constraint: 'must-finish-on', constraintAt: '2027-02-12' })).toEqual({
      constraint: { kind: 'must-finish-on', at: '2027-02-12T17:00' },
    })
    const unscheduled = sampleActivity({ start: null, finish: null })
    expect(change({ constraint: 'must-finish-on', constraintAt: '2027-02-12' }, unscheduled)).toEqual({
      constraint: { kind: 'must-finish-on', at: '2027-02-12T17:00' },
    })
  })
  it('takes a constraint away by the usual one, whatever day stands beside it', () => {
    const held = { ...before, constraint: 'must-start-on', constraintAt: '2027-02-01' } as const
    const freed = { ...held, constraint: 'as-soon-as-possible' } as const
    expect(fieldsOf(held, freed, { row, length })).toEqual({ constraint: null })
  })
  it('keeps the hour of a deadline that moves, and takes an emptied one away', () => {
    expect(change({ deadline: '2027-02-08' })).toEqual({ deadline: '2027-02-08T16:00' })
    expect(change({ deadline: undefined })).toEqual({ deadline: null })
  })
})

describe('what is typed into the form', () => {
  const schema = formSchema((key, values) => `${key} ${values?.['value'] ?? ''}`, length)
  const wrong = (changed: object): string[] =>
    schema.safeParse({ ...before, ...changed }).error?.issues.map(({ path }) => path.join('.')) ?? []
  it('is taken when it can be read', () => {
    expect(wrong({ duration: '3 w' })).toEqual([])
  })
  it('is answered beside its field when not', () => {
    expect(wrong({ duration: 'soon' })).toEqual(['duration'])
    expect(wrong({ percent: 140 })).toEqual(['percent'])
    expect(wrong({ name: ' ' })).toEqual(['name'])
    expect(wrong({ constraint: 'must-start-on' })).toEqual(['constraintAt'])
    expect(wrong({ constraint: 'as-late-as-possible' })).toEqual([])
  })
})
