export type Shape = {
  readonly records: number
  readonly widest: number
  readonly total: number
  /** Fields of each of the first records. */
  readonly counts: readonly number[]
  /** True where the text ends inside quotes. */
  readonly open: boolean
  /** Quotation marks where none can stand: more of them means a wrong delimiter. */
  readonly stray: number
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const keptCounts = 60

/** Counts fields without making any: a hostile row is found before a single cell is allocated. */
export function fieldCounts(text: string, delimiter: string, maxRecords: number): Shape {
  const split = delimiter.charCodeAt(0)
  const end = text.includes('\n') ? lineFeed : carriageReturn
  const ends = new Set([split, end, carriageReturn])
  const tally = { records: 0, widest: 0, total: 0, counts: [] as number[] }
  let fields = 1
  let fieldStart = true
  let stray = 0
  let open = false
  for (let i = 0; i < text.length && tally.records < maxRecords; i += 1) {
    const code = text.charCodeAt(i)
    if (code === quote && fieldStart) {
      i = closingQuote(text, i + 1)
      open = i >= text.length
      if (i + 1 < text.length && !ends.has(text.charCodeAt(i + 1))) stray += 1
    } else if (code === quote) stray += 1
    else if (code === split) fields += 1
    else if (code === end) {
      record(tally, fields)
      fields = 1
    }
    fieldStart = code === split || code === end
  }
  if (tally.records < maxRecords) record(tally, fields)
  return { ...tally, open, stray }
}

function record(
  tally: { records: number; widest: number; total: number; counts: number[] },
  fields: number,
): void {
  tally.records += 1
  tally.total += fields
  tally.widest = Math.max(tally.widest, fields)
  if (tally.counts.length < keptCounts) tally.counts.push(fields)
}

/** Where the quote opened before `from` closes; two quotes in a row are one inside. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at < 0 ? text.length : at
}
