import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GridTree, treeStep } from './tree.ts'

type Row = { readonly name: string; readonly level: number; readonly open?: boolean }

const rows: readonly Row[] = [
  { name: 'Build', level: 1, open: true },
  { name: 'Interface', level: 2, open: false },
  { name: 'Tooling', level: 2 },
  { name: 'Sign-off', level: 1 },
]
const tree: GridTree<Row> = {
  levelOf: (row) => row.level,
  openOf: (row) => row.open,
  onToggle: () => undefined,
}
const press = (key: string, row: number, column = 0) => treeStep(key, { row, column }, { rows, tree })

describe('arrows in the first column of a tree', () => {
  it('to the right open what is closed, and else only move', () => {
    expect(press('ArrowRight', 1)).toEqual({ kind: 'toggle', row: rows[1], open: true })
    expect(press('ArrowRight', 0)).toBeUndefined()
    expect(press('ArrowRight', 2)).toBeUndefined()
  })
  it('to the left close what is open', () => {
    expect(press('ArrowLeft', 0)).toEqual({ kind: 'toggle', row: rows[0], open: false })
  })
  it('to the left go to the row above in the outline from what is closed or has nothing below', () => {
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'go', to: { row: 0, column: 0 } })
    expect(press('ArrowLeft', 3)).toBeUndefined()
  })
  it('mean nothing more in other columns, in the header and in a grid without a tree', () => {
    expect(press('ArrowLeft', 0, 2)).toBeUndefined()
    expect(press('ArrowLeft', -1)).toBeUndefined()
    expect(treeStep('ArrowLeft', { row: 0, column: 0 }, { rows, tree: undefined })).toBeUndefined()
  })
  it('lead from everywhere to the top in as many steps as there are levels', () => {
    const outlines = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(outlines, fc.nat(39), (levels, from) => {
        const leaves = levels.map((level, index) => ({ name: String(index), level }))
        let row = Math.min(from, leaves.length - 1)
        let steps = 0
        for (
          let step = treeStep('ArrowLeft', { row, column: 0 }, { rows: leaves, tree });
          step?.kind === 'go';
          step = treeStep('ArrowLeft', { row, column: 0 }, { rows: leaves, tree })
        ) {
          expect(step.to.row).toBeLessThan(row)
          row = step.to.row
          steps += 1
        }
        expect(steps).toBeLessThanOrEqual(5)
      }),
    )
  })
})
