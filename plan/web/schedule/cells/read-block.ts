import type { Reference, ReferenceProblem, FindActivity } from './references.ts'
import { readReferences } from './references.ts'
import { type Block, type BlockField, columnsOf } from './block-columns.ts'
import { type Length, readLength } from './length-text.ts'

/** A line of a plan as a spreadsheet told it. Levels count from 0; predecessors are ids, of new lines those of `idOf`. */
export type BlockLine = {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly length: Length | undefined
  readonly predecessors: readonly Reference[]
  readonly percent: number | undefined
  readonly start: string | undefined
  readonly deadline: string | undefined
}
export type BlockProblem = {
  readonly line: number
  readonly field: BlockField
  readonly text: string
  readonly why: ReferenceProblem['code'] | 'length' | 'name' | 'percent' | 'day'
}
export type ReadBlock = { readonly lines: readonly BlockLine[]; readonly problems: readonly BlockProblem[] }

export type BlockSetting = {
  readonly minutesPerDay: number
  /** Ids for the new lines, by their place in the block. */
  readonly idOf: (line: number) => string
  /** Lines that stand in the plan already. */
  readonly find: FindActivity
  readonly readDay: (text: string) => string | undefined
}

/**
 * Lines of a plan out of a block of cells: names, lengths, predecessors, and the outline by a level, by numbers such as
 * 1.2.3, or by the spaces before a name. A predecessor names a line of the block as the block numbers it; what the
 * block does not know is looked for in the plan.
 */
export function readBlock(block: Block, setting: BlockSetting): ReadBlock {
  const filled = block.filter((line) => line.some((text) => text.trim() !== ''))
  const { fields, lines } = columnsOf(filled)
  const cellOf = (line: readonly string[], field: BlockField): string => line[fields.indexOf(field)] ?? ''
  const levels = levelsOf(lines, fields, cellOf)
  const find = findInBlock(lines, setting, cellOf)
  const problems: BlockProblem[] = []
  const read = lines.map((line, at): BlockLine => {
    const text = (field: BlockField): string => cellOf(line, field).trim()
    const id = setting.idOf(at)
    const wrong = (field: BlockField, why: BlockProblem['why']): undefined =>
      void problems.push({ line: at, field, text: text(field), why })
    if (text('name') === '') wrong('name', 'name')
    const links = readReferences(text('predecessors'), { ...setting, find, self: id })
    if (!isList(links)) wrong('predecessors', links.code)
    const orWrong = <T>(field: BlockField, value: T | undefined, why: BlockProblem['why']): T | undefined =>
      text(field) === '' ? undefined : (value ?? wrong(field, why))
    return {
      id,
      name: text('name').slice(0, 500),
      level: levels[at] ?? 0,
      length: orWrong('duration', readLength(text('duration'), { ...setting, elapsed: false }), 'length'),
      predecessors: isList(links) ? links : [],
      percent: orWrong('percent', percentOf(text('percent')), 'percent'),
      start: orWrong('start', setting.readDay(text('start')), 'day'),
      deadline: orWrong('deadline', setting.readDay(text('deadline')), 'day'),
    }
  })
  return { lines: read.filter(({ name }) => name !== ''), problems }
}

type CellOf = (line: readonly string[], field: BlockField) => string

/** From 0, and never more than one deeper than the line above. */
function levelsOf(
  lines: Block,
  fields: readonly (BlockField | undefined)[],
  cellOf: CellOf,
): readonly number[] {
  const raw = lines.map((line) => {
    if (fields.includes('level')) return Number(cellOf(line, 'level').trim()) || 0
    if (fields.includes('wbs')) return cellOf(line, 'wbs').trim().split('.').filter(Boolean).length
    return /^[\s\u00a0]*/.exec(cellOf(line, 'name'))?.[0].length ?? 0
  })
  const open: number[] = []
  return raw.map((depth) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop()
    open.push(depth)
    return open.length - 1
  })
}

/** A number that the block gives its lines, else its place in the outline, else the place of the line. */
function findInBlock(lines: Block, { idOf, find }: BlockSetting, cellOf: CellOf): FindActivity {
  const known = new Map<string, string>()
  const name = (text: string, at: number): void => {
    const key = text.trim().toLowerCase()
    if (key !== '' && !known.has(key)) known.set(key, idOf(at))
  }
  lines.forEach((line, at) => name(cellOf(line, 'number'), at))
  lines.forEach((line, at) => name(cellOf(line, 'wbs'), at))
  if (known.size === 0) lines.forEach((_, at) => name(String(at + 1), at))
  return (called) => known.get(called.trim().toLowerCase()) ?? find(called)
}

function isList(read: ReturnType<typeof readReferences>): read is readonly Reference[] {
  return Array.isArray(read)
}

function percentOf(text: string): number | undefined {
  const percent = Number(text.replace('%', '').replace(',', '.').trim())
  return percent >= 0 && percent <= 100 ? percent : undefined
}
