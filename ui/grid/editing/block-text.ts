/**
 * A block of cells as spreadsheets put it on the clipboard: cells by tab, rows by line break, and quotes round a cell
 * that holds one of these. Excel ends every row with a break, Google Sheets only those before the last: both are read.
 */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
  // One cell is pasted into fields and letters too: there a break at its end is in the way.
  if (only !== undefined && only !== '') return quoted(only)
  return rows.map((cells) => `${cells.map(quoted).join('\t')}\n`).join('')
}

export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const cell = cellAt(text, at)
      row.push(cell.text)
      at = cell.end
      if (text[at] !== '\t') break
      at += 1
    }
    rows.push(row)
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

type Found = { readonly text: string; readonly end: number }

function cellAt(text: string, from: number): Found {
  return (text[from] === '"' ? quotedAt(text, from) : undefined) ?? plainAt(text, from)
}

/** Undefined where no closing quote stands before the end of the cell: then the quote is a word of it (5" pipe). */
function quotedAt(text: string, from: number): Found | undefined {
  let at = from + 1
  let said = ''
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) return undefined
    said += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const next = text[close + 1]
      const ends = next === undefined || next === '\t' || next === '\n' || next === '\r'
      return ends ? { text: said, end: close + 1 } : undefined
    }
    said += '"'
    at = close + 2
  }
}

function plainAt(text: string, from: number): Found {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}
