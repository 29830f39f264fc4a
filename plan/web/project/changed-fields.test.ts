import { day, money } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { PlanEdit, type ProjectRow } from '../../contract/index.ts'
import { editsOfRow } from './changed-fields.ts'

const id = '01936f5a-5c00-7000-8000-000000000001'
const row: ProjectRow = {
  id,
  code: 'P-1',
  name: 'Data centre exit',
  portfolio: { id, name: 'Run' },
  programme: null,
  organisation: { id, name: 'Platforms' },
  customer: null,
  manager: null,
  category: null,
  phase: 'Build',
  state: 'active',
  start: '2026-01-05',
  finish: '2026-12-18',
  cost: money(120_000_000, 'EUR'),
  contractValue: null,
  reported: { raw: 'Amber', scale: 'three', step: 2, steps: 3, asOf: '2026-09-30', byWhom: 'Register' },
  latestAsOf: null,
  version: 3,
  updatedAt: '2026-11-01T08:00:00.000Z',
}
const report = { asOf: day('2026-11-23'), byWhom: 'Mira Okafor' }

describe('what a changed row says to the plan', () => {
  it('is one edit for all its fields, and nothing of the others', () => {
    expect(editsOfRow(row, ['organisation', 'finish', 'category'], report)).toEqual([
      { kind: 'project.set', fields: { organisationId: id, finish: '2026-12-18', category: null } },
    ])
  })
  it('is a report of today by the person where the rating is another', () => {
    expect(editsOfRow(row, ['reported'], report)).toEqual([
      {
        kind: 'rating.report',
        rating: {
          raw: 'Amber',
          scale: 'three',
          step: 2,
          steps: 3,
          asOf: '2026-11-23',
          byWhom: 'Mira Okafor',
        },
      },
    ])
  })
  it('is taken by the plan as it stands', () => {
    const edits = editsOfRow(
      row,
      ['name', 'code', 'manager', 'programme', 'state', 'cost', 'start', 'phase', 'reported'],
      report,
    )
    expect(edits.map((edit) => PlanEdit.safeParse(edit).success)).toEqual([true, true])
  })
  it('is nothing for columns that are only shown', () => {
    expect(editsOfRow(row, ['slip', 'asOf'], report)).toEqual([])
  })
})
