import { expect, it } from 'vitest'
import type { Impact } from '../../contract/index.ts'
import { changedSince } from './changed-since.ts'

const project = { id: '00000000-0000-7000-8000-000000000001', name: 'Harbour' }

function impactOf(fields: Readonly<Record<string, [string | null, string | null]>>): Impact {
  return {
    possible: true,
    problem: null,
    changes: Object.entries(fields).map(([field, [before, after]]) => ({
      project,
      field,
      before,
      after,
      unit: 'day',
      hidden: false,
    })),
    cost: null,
    slipDays: null,
    computed: null,
    plans: [],
  }
}

it('tells what an option would do today and would not have done then, and the other way round', () => {
  const then = [
    { number: 1, impact: impactOf({ finish: ['2027-01-04', '2027-02-01'], schedule: ['4', '5'] }) },
  ]
  const now = [
    { number: 1, impact: impactOf({ finish: ['2027-01-11', '2027-02-08'], start: ['2026-11-02', null] }) },
  ]
  expect(changedSince(then, now)).toEqual([
    { option: 1, field: 'finish', unit: 'day', asked: '2027-02-01', now: '2027-02-08' },
  ])
  expect(changedSince(now, now)).toEqual([])
})

it('says nothing of an option that nobody tried, or that cannot be carried out', () => {
  const then = [{ number: 1, impact: impactOf({ finish: [null, '2027-02-01'] }) }]
  expect(changedSince(then, [{ number: 1, impact: null }])).toEqual([])
  expect(changedSince(then, [{ number: 1, impact: { ...impactOf({}), possible: false } }])).toEqual([])
})
