import type { Arrow, Arrows } from './scene.ts'

const BLOCK = 32

/** Arrows by the blocks of rows that they cross, so that a window finds its own without looking at all. */
export function indexArrows(arrows: readonly Arrow[]): Arrows {
  const blocks = new Map<number, Arrow[]>()
  for (const arrow of arrows) {
    const last = lastBlock(arrow)
    for (let block = firstBlock(arrow); block <= last; block += 1) {
      const known = blocks.get(block)
      if (known) known.push(arrow)
      else blocks.set(block, [arrow])
    }
  }
  return { between: (firstRow, lastRow) => arrowsBetween(blocks, firstRow, lastRow) }
}

function arrowsBetween(
  blocks: ReadonlyMap<number, readonly Arrow[]>,
  firstRow: number,
  lastRow: number,
): readonly Arrow[] {
  const found: Arrow[] = []
  const [from, to] = [Math.floor(firstRow / BLOCK), Math.floor(lastRow / BLOCK)]
  for (let block = from; block <= to; block += 1) {
    for (const arrow of blocks.get(block) ?? []) {
      if (block !== Math.max(from, firstBlock(arrow))) continue
      if (Math.max(arrow.from, arrow.to) >= firstRow && Math.min(arrow.from, arrow.to) <= lastRow)
        found.push(arrow)
    }
  }
  return found
}

function firstBlock({ from, to }: Arrow): number {
  return Math.floor(Math.min(from, to) / BLOCK)
}

function lastBlock({ from, to }: Arrow): number {
  return Math.floor(Math.max(from, to) / BLOCK)
}
