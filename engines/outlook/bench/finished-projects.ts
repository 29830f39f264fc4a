import { readFileSync } from 'node:fs'
import { type CsvRow, dataFile, readCsvFile } from './read-csv.ts'

export type Finished = { readonly size: number; readonly effort: number; readonly kind: string }
export type EffortSet = {
  readonly file: string
  readonly size: string
  readonly effort: string
  readonly kind: string
}

/** Those with 30 projects or more; columns that are computed from the answer are not among them. */
export const sets: readonly EffortSet[] = [
  { file: 'china.arff', size: 'AFP', effort: 'Effort', kind: 'Resource' },
  { file: 'desharnais.arff', size: 'PointsAdjust', effort: 'Effort', kind: 'Language' },
  { file: 'kitchenham.arff', size: 'Adjusted.function.points', effort: 'Actual.effort', kind: 'Client.code' },
  { file: 'nasa93.arff', size: 'equivphyskloc', effort: 'act_effort', kind: 'mode' },
  { file: 'maxwell.arff', size: 'Size', effort: 'Effort', kind: 'App' },
  { file: 'cocomo811.arff', size: 'loc', effort: 'actual', kind: 'cplx' },
  {
    file: 'ebspm-2017.csv',
    size: 'Functional_size_FP',
    effort: 'Actual_cost_EUR',
    kind: 'Development_class',
  },
]

export function projectsOf({ file, size, effort, kind }: EffortSet): readonly Finished[] {
  const found = dataFile(`project-effort/${file}`) ?? ''
  const rows = file.endsWith('.csv') ? readCsvFile(found) : readArff(readFileSync(found, 'utf8'))
  const number = (text = ''): number => Number(text.replace(',', '.'))
  return rows
    .map((row) => ({ size: number(row[size]), effort: number(row[effort]), kind: row[kind] ?? '' }))
    .filter((one) => one.size > 0 && one.effort > 0)
}

function readArff(text: string): readonly CsvRow[] {
  const [head = '', data = ''] = text.split(/^@data.*$/im)
  const names = [...head.matchAll(/^@attribute\s+(?:'([^']+)'|(\S+))/gim)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  return data
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('%'))
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell.trim()])))
}
