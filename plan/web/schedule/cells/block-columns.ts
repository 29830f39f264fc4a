import { readQuantity } from '../read-words.ts'

/** What a column of a pasted block can mean. */
export type BlockField =
  | 'name'
  | 'duration'
  | 'predecessors'
  | 'level'
  | 'wbs'
  | 'number'
  | 'start'
  | 'percent'
  | 'deadline'

export type Block = readonly (readonly string[])[]
export type BlockColumns = { readonly fields: readonly (BlockField | undefined)[]; readonly lines: Block }

/** What each column means: by a line of headers where there is one, else by what stands below. */
export function columnsOf(block: Block): BlockColumns {
  const [first = [], ...rest] = block
  const told = first.map((cell) => headers[headerKey(cell)])
  if (told.includes('name') && rest.length > 0) return { fields: told, lines: rest }
  const wide = Math.max(0, ...block.map((cells) => cells.length))
  const cells = Array.from({ length: wide }, (_, at) =>
    block.map((line) => line[at]?.trim() ?? '').filter((text) => text !== ''),
  )
  return { fields: guessed(cells), lines: block }
}

const words: Readonly<Record<BlockField, string>> = {
  name: 'name, task, task name, activity, activity name, vorgang, vorgangsname, bezeichnung, name des vorgangs',
  duration: 'duration, length, original duration, dauer, länge',
  predecessors: 'predecessors, predecessor, depends on, vorgänger',
  level: 'level, outline level, gliederungsebene, ebene',
  wbs: 'wbs, wbs code, outline number, outline, psp, psp-code, gliederungsnummer, gliederung',
  number: 'id, no, no., nr, nr., number, line, nummer, zeile, activity id, #',
  start: 'start, start date, begin, anfang, beginn',
  percent: '% complete, percent complete, done, % done, % abgeschlossen, fertig',
  deadline: 'deadline, stichtag, frist',
}
const headers: Readonly<Record<string, BlockField>> = Object.fromEntries(
  Object.entries(words).flatMap(([field, all]) =>
    all.split(', ').map((word) => [word, field as BlockField] as const),
  ),
)

function headerKey(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

const isWhole = (text: string): boolean => /^\d+$/.test(text)

/** The first column of words is the name; what stands before it numbers the lines, what stands behind tells of them. */
function guessed(columns: readonly (readonly string[])[]): readonly (BlockField | undefined)[] {
  const name = columns.findIndex((cells) => cells.some((text) => /\p{L}{2}/u.test(text) && !isLength(text)))
  const left = new Set<BlockField>(['duration', 'predecessors', 'percent', 'start', 'deadline'])
  return columns.map((cells, at) => {
    if (at === name) return 'name'
    if (cells.length === 0) return undefined
    const field = at < name ? numbering(cells) : telling(cells, left)
    if (field !== undefined) left.delete(field)
    return field
  })
}

function numbering(cells: readonly string[]): BlockField | undefined {
  if (cells.every(isWhole)) {
    const rises = cells.every((text, at) => at === 0 || Number(text) > Number(cells[at - 1]))
    return rises ? 'number' : 'level'
  }
  return cells.every((text) => /^\d+(\.\d+)*\.?$/.test(text)) ? 'wbs' : 'number'
}

function telling(cells: readonly string[], left: ReadonlySet<BlockField>): BlockField | undefined {
  const fits: readonly (readonly [BlockField, (text: string) => boolean])[] = [
    ['percent', (text) => /^\d+([.,]\d+)?\s*%$/.test(text)],
    ['start', isDate],
    ['deadline', isDate],
    ['duration', (text) => isLength(text) || /^\d+([.,]\d+)?$/.test(text)],
    ['predecessors', (text) => /\d/.test(text)],
  ]
  return fits.find(([field, fit]) => left.has(field) && cells.every(fit))?.[0]
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(text)
}

function isLength(text: string): boolean {
  return readQuantity(text) !== undefined && /\d\s*\p{L}/u.test(text) && !/[,;]\s*\d+\s*$/.test(text)
}
