import { type CapacityInput, compute, netCapacity } from '../index.ts'

const input = {
  from: '2026-11-23',
  to: '2026-11-30',
  calendars: [{ id: 'five', week: [480, 480, 480, 480, 480] }],
  people: [{ id: 'Ada', calendar: 'five', roles: ['developer'] }],
} as unknown as CapacityInput

/** The same with other fields, some of which are none that a program would write. */
export function given(more: Readonly<Record<string, unknown>>): CapacityInput {
  return { ...input, ...more }
}

export function codesOf(more: Readonly<Record<string, unknown>>): readonly string[] {
  return compute(given(more)).findings.map(({ code }) => code)
}

export function netOf(more: Readonly<Record<string, unknown>>): readonly number[] {
  return netCapacity(given(more)).result.entries.map((entry) => entry.netCapacity)
}

export const demand = {
  id: 'a',
  needs: { kind: 'role', id: 'developer' },
  from: '2026-11-23',
  to: '2026-11-28',
  work: 480,
}
export const WEEK = 2400
