import { money } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import type { ProjectRow } from '../../contract/index.ts'
import { choicesFromRows } from './edit-choices.ts'
import { projectEdits } from './project-edits.ts'

const row = (more: Partial<ProjectRow>): ProjectRow => ({
  id: '1',
  code: null,
  name: 'One',
  portfolio: { id: 'run', name: 'Run' },
  programme: null,
  organisation: null,
  customer: null,
  manager: null,
  category: null,
  phase: null,
  state: 'active',
  start: null,
  finish: null,
  cost: null,
  contractValue: null,
  reported: null,
  latestAsOf: null,
  version: 1,
  updatedAt: '',
  ...more,
})
const rated = (raw: string, scale: string, step: number) =>
  row({ reported: { raw, scale, step, steps: 3, asOf: '2026-01-01', byWhom: 'x' } })

describe('what the cells of a list of projects offer', () => {
  it('is what occurs in the list: programmes by portfolio, and the currency most rows have', () => {
    const choices = choicesFromRows([
      row({ programme: { id: 'p', name: 'Exit' }, cost: money(1, 'GBP') }),
      row({
        portfolio: { id: 'grow', name: 'Grow' },
        programme: { id: 'q', name: 'Open' },
        cost: money(1, 'GBP'),
      }),
      row({ cost: money(1, 'EUR') }),
    ])
    expect(choices.programmes('run')).toEqual([{ value: 'p', label: 'Exit' }])
    expect(choices.programmes('gone')).toEqual([])
    expect(choices.currency).toBe('GBP')
  })
  it('are ratings by scale, best first, with the scale where a word stands in two', () => {
    const { ratings } = choicesFromRows([
      rated('Red', 'rag', 3),
      rated('Green', 'rag', 1),
      rated('Red', 'other', 5),
    ])
    expect(ratings.map(({ label }) => label)).toEqual(['Red (other)', 'Green', 'Red (rag)'])
  })
  it('write the chosen rating with its step and its scale', () => {
    const rows = [rated('Green', 'rag', 1), rated('Red', 'rag', 3)]
    const choices = choicesFromRows(rows)
    const { reported } = projectEdits<ProjectRow>((key) => key, choices)
    const red = choices.ratings.find(({ label }) => label === 'Red')?.value ?? null
    const written = reported?.kind === 'choice' ? reported.write(row({}), red) : undefined
    expect(written?.reported).toMatchObject({ raw: 'Red', scale: 'rag', step: 3, steps: 3 })
  })
  it('let no project finish before it starts', () => {
    const { finish } = projectEdits<ProjectRow>((key) => key, choicesFromRows([]))
    const check = finish?.kind === 'day' ? finish.check : undefined
    expect(check?.('2026-01-01' as never, row({ start: '2026-02-01' }))).toBe('finish-before-start')
    expect(check?.('2026-03-01' as never, row({ start: '2026-02-01' }))).toBeUndefined()
  })
})
