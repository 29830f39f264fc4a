/** Rows become columns; short rows are filled up with blanks, so that turning twice gives the rectangle again. */
export function transpose(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
}
