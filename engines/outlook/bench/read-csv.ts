import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

export type CsvRow = Readonly<Record<string, string>>

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

export function dataFile(name: string): string | undefined {
  return existsSync(data + name) ? data + name : undefined
}

/** Rows of a file in windows-1252 or plain English, by the words of its first line. */
export function readCsvFile(file: string): readonly CsvRow[] {
  const bytes = readFileSync(file)
  return readCsv(new TextDecoder('windows-1252').decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes))
}

export function readCsv(text: string): readonly CsvRow[] {
  const [header = [], ...rows] = cellsOf(text)
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((cells) => cells.length > 1)
}
