import { writeCsv, writeWorkbook } from '@portolan/exchange'

export type Cell = string | number | boolean | null
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Text that begins like a formula stays text, in both formats. */
export async function writeTable(
  { name, columns, rows }: Table,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  if (format === 'csv') return writeCsv([columns, ...rows])
  return await writeWorkbook({ sheets: [{ name, columns: columns.map((header) => ({ header })), rows }] })
}

/** A JSON array with one element a line. */
export function writeJson(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
}
