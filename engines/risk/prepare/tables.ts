import type { Smooth } from '../distribution/distribution.ts'
import { tableLength } from '../distribution/normal.ts'
import { shapeOf } from '../distribution/quantile.ts'

/** A number as the kernel draws it: `base + scale × entry of the table that begins at `shape``. */
export type Placed = { readonly shape: number; readonly base: number; readonly scale: number }

/** Quantile tables, one for each shape; the first is that of no spread. */
export type Tables = {
  readonly place: (distribution: Smooth) => Placed
  readonly all: () => Float32Array
}

export function openTables(): Tables {
  const tables: Float32Array[] = [new Float32Array(tableLength)]
  const known = new Map<string, number>()
  return {
    place: (distribution) => {
      const { key, base, scale, table } = shapeOf(distribution)
      const there = known.get(key)
      const shape = there ?? tables.length * tableLength
      if (there === undefined) {
        known.set(key, shape)
        tables.push(table())
      }
      return { shape, base, scale }
    },
    all: () => {
      const all = new Float32Array(tables.length * tableLength)
      tables.forEach((table, i) => all.set(table, i * tableLength))
      return all
    },
  }
}
