import path from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { root } from '../../tools/set-up/places.mjs'
import type { GivenFile } from './hands.ts'

/** A portfolio of twelve, as two yearly registers tell it. */
export type Registers = {
  readonly before: GivenFile
  readonly after: GivenFile
  /** The year in which the one that slips is said to finish. */
  readonly finish: { readonly before: number; readonly after: number }
  readonly projects: number
}

/** The one that finishes nine months later in the second register than in the first. */
export const slipped = 'Harbour Radar Renewal'
export const others = ['Night Ferry Terminal', 'Lighthouse Archive'] as const

const scales = [
  'five-point scale, Red – Amber/Red – Amber – Amber/Green – Green',
  'three-point scale, Red – Amber – Green',
]

function headerOf(edition: 0 | 1): readonly string[] {
  return [
    'GMPP ID Number',
    'Project Name',
    'Department',
    'Annual Report Category',
    'Description / Aims',
    `IPA Delivery Confidence Assessment\n(at a fixed point in time, using a ${scales[edition]})`,
    'Project - Start Date',
    'Project - End Date',
    'TOTAL Baseline Whole Life Costs (£m)',
  ]
}

type Told = {
  readonly name: string
  readonly department: string
  readonly category: string
  readonly cost: string
  readonly ratings: readonly [fiveStep: string, threeStep: string]
}

const told: readonly Told[] = [
  project(slipped, 'PORTS', 'Infrastructure and Construction', '£1,234.5', ['Amber/Green', 'Amber']),
  project('Night Ferry Terminal', 'PORTS', 'Infrastructure and Construction', '£654.11', ['Green', 'Green']),
  project('Lighthouse Archive', 'COAST', 'ICT', '£12.4', ['Amber', 'Amber']),
  project('Pilot Boats', 'PORTS', 'Military Capability', '£2,010', ['Amber/Red', 'Red']),
  project('Tide Gauges', 'COAST', 'ICT', '£88.75', ['Green', 'Green']),
  project('Customs Ledger', 'TRADE', 'Government Transformation and Service Delivery', '£143', [
    'Red',
    'Red',
  ]),
  project('Quay Cranes', 'PORTS', 'Infrastructure and Construction', '£905.3', ['Amber', 'Amber']),
  project('Chart Service', 'COAST', 'ICT', '£31.2', ['Amber/Green', 'Green']),
  project('Dredging Fleet', 'PORTS', 'Infrastructure and Construction', '£478.6', ['Amber', 'Amber']),
  project('Signal Stations', 'COAST', 'ICT', '£59.9', [exempt(), exempt()]),
  project('Cold Store', 'TRADE', 'Infrastructure and Construction', '£217', ['Green', 'Amber']),
  project('Crew Register', 'TRADE', 'ICT', '£18.05', ['Amber/Green', 'Green']),
]

/**
 * Two registers up to the latest closed fiscal year (April to March) before `today`: IDs in small letters in the
 * second, ratings of five steps in the first and of three in the second, amounts as people write them.
 */
export function twoRegisters(today: Date): Registers {
  const closed = today.getUTCMonth() >= 3 ? today.getUTCFullYear() : today.getUTCFullYear() - 1
  return {
    before: register(closed - 1, 0),
    after: register(closed, 1),
    finish: { before: closed + 2, after: closed + 2 },
    projects: told.length,
  }
}

/** Two years of a real register where the data lies beside the repository. */
export function realRegisters(): { before: GivenFile; after: GivenFile } | undefined {
  const files = ['gmpp_2021_22.csv', 'gmpp_2022_23.csv'].map((name) =>
    path.join(root, '..', 'shared', 'data', 'gmpp', name),
  )
  const [before, after] = files
  if (before === undefined || after === undefined || !files.every((file) => existsSync(file)))
    return undefined
  return {
    before: fileOf(path.basename(before), readFileSync(before)),
    after: fileOf(path.basename(after), readFileSync(after)),
  }
}

export function fileOf(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: name.endsWith('.gz') ? 'application/gzip' : 'text/csv', buffer }
}

/** A register as bytes, with lines as given: for those that are wrong on purpose. */
export function csv(lines: readonly (readonly string[])[], edition: 0 | 1 = 1): Buffer {
  const text = [headerOf(edition), ...lines].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  )
  return Buffer.from(`\uFEFF${text.join('\r\n')}\r\n`)
}

export function lineOf(at: number, changed: { readonly finish: string }): readonly string[] {
  const one = told[at]
  if (one === undefined) throw new RangeError(`There are ${told.length} projects.`)
  return [
    idOf(at),
    one.name,
    one.department,
    one.category,
    aim(one),
    one.ratings[1],
    '01/04/2023',
    changed.finish,
    one.cost,
  ]
}

function register(year: number, edition: 0 | 1): GivenFile {
  const lines = told.map((one, index) => {
    const late = one.name === slipped && edition === 1
    const start = `01/04/${year - edition - 2}`
    const finish = late ? `31/12/${year - edition + 3}` : `31/03/${year - edition + 3}`
    const id = edition === 1 ? idOf(index).toLowerCase() : idOf(index)
    return [
      id,
      one.name,
      one.department,
      one.category,
      aim(one),
      one.ratings[edition],
      start,
      finish,
      one.cost,
    ]
  })
  return fileOf(`major_projects_${year - 1}_${String(year % 100).padStart(2, '0')}.csv`, csv(lines, edition))
}

function project(
  name: string,
  department: string,
  category: string,
  cost: string,
  ratings: readonly [string, string],
): Told {
  return { name, department, category, cost, ratings }
}

function idOf(index: number): string {
  return `HBR_${String(index + 1).padStart(4, '0')}_2324-Q1`
}

function aim(of: Told): string {
  return `${of.name} gives the port what its name says, for every ship that calls.`
}

function exempt(): string {
  return 'Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial interests)'
}
