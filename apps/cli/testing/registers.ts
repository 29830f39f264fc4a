import { writeCsv, writeWorkbook } from '@portolan/exchange'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const header = [
  'Project ID',
  'Project name',
  'Department',
  'Start date',
  'End date',
  'Whole life cost',
  'Currency',
]

export type Row = readonly [
  id: string,
  name: string,
  department: string,
  start: string,
  finish: string,
  cost: string,
  currency: string,
]

export const goodRows: readonly Row[] = [
  ['P-1', 'Harbour wall', 'Ports', '2024-01-15', '2027-06-30', '1200000', 'GBP'],
  ['P-2', 'Tide gauges', 'Ports', '2024-03-01', '2026-09-30', '340000.50', 'GBP'],
  ['P-3', 'Chart room', 'Survey', '2025-02-01', '2026-12-31', '89000', 'GBP'],
]

/** Many rows of one shape, for what takes a moment to write. */
export function manyRows(count: number, filler = ''): Row[] {
  return Array.from({ length: count }, (_, at) => [
    `M-${at}`,
    `Project ${at} ${filler}`.trim(),
    'Ports',
    '2024-01-15',
    '2027-06-30',
    String(1_000 + at),
    'GBP',
  ])
}

export function csvOf(rows: readonly (readonly string[])[], first: readonly string[] = header): Uint8Array {
  return writeCsv([first, ...rows])
}

export async function workbookOf(
  rows: readonly (readonly string[])[],
  first: readonly string[] = header,
): Promise<Uint8Array> {
  return await writeWorkbook({
    sheets: [{ name: 'Register', columns: first.map((name) => ({ header: name })), rows }],
  })
}

export function save(folder: string, name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

export function truncatedGzip(): Uint8Array {
  const whole = gzipSync(csvOf(manyRows(500)))
  return whole.subarray(0, Math.floor(whole.length * 0.6))
}

export async function truncatedWorkbook(): Promise<Uint8Array> {
  const whole = await workbookOf(goodRows)
  return whole.subarray(0, Math.floor(whole.length * 0.6))
}

/** A few kilobytes that unpack to far more than a register may. */
export function inflatingGzip(): Uint8Array {
  return gzipSync(Buffer.alloc(25_000_000, 'a'), { level: 9 })
}
