import { asGrouped, told } from '@portolan/quantity'
import { type Caps } from './caps.ts'
import { plainNumber } from '../cells/plain-number.ts'
import { fail, type Read } from './failure.ts'

export type JsonRows = { readonly rows: string[][]; readonly format: 'geojson' | 'json' }

export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 1_000))
}

/** A GeoJSON FeatureCollection (its properties are the columns) or an array of flat objects. */
export function readJson(text: string, caps: Caps): Read<JsonRows> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail(
      'wrong-json',
      told('exchange:damaged-json')`The file starts like JSON but is cut off or not valid. Export it again.`,
    )
  }
  const features = isRecord(data) && data['type'] === 'FeatureCollection' ? data['features'] : undefined
  if (Array.isArray(features)) {
    return tabulate(
      features.map((feature: unknown) => (isRecord(feature) ? feature['properties'] : null)),
      'geojson',
      caps,
    )
  }
  if (Array.isArray(data)) return tabulate(data, 'json', caps)
  return fail(
    'wrong-json',
    told(
      'exchange:json-without-table',
    )`The JSON file holds no table. Hand in a GeoJSON FeatureCollection or an array of objects, one for each project.`,
  )
}

function tabulate(items: readonly unknown[], format: JsonRows['format'], caps: Caps): Read<JsonRows> {
  if (items.length > caps.rows) {
    const says = told(
      'exchange:more-records',
    )`The file has ${{ records: asGrouped(items.length) }} records; up to ${{ most: asGrouped(caps.rows) }} are read. Split it into smaller files.`
    return fail('too-many-rows', says)
  }
  const header = new Set<string>()
  for (const item of items) {
    if (!isRecord(item)) continue
    for (const key of Object.keys(item)) header.add(key)
    if (header.size > caps.columns) {
      const says = told(
        'exchange:more-properties',
      )`The records have more than ${{ properties: asGrouped(caps.columns) }} different properties. Remove those that are not needed.`
      return fail('too-many-columns', says)
    }
  }
  if (header.size === 0)
    return fail('empty', told('exchange:no-properties')`The JSON file holds no records with properties.`)
  if (header.size * items.length > caps.cells) {
    return fail(
      'too-many-cells',
      told(
        'exchange:json-cells',
      )`The table would have more than ${{ cells: asGrouped(caps.cells) }} cells. Split the file.`,
    )
  }
  const names = [...header]
  const rows = items.map((item) => names.map((name) => cellText(isRecord(item) ? own(item, name) : null)))
  return { value: { rows: [names, ...rows], format } }
}

function own(item: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'boolean') return String(value)
  return nestedText(value)
}

function nestedText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than the stack: such a value is no cell of a table.
    return ''
  }
}
