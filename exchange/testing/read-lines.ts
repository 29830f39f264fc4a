import { guessMapping, type MappingOptions } from '../columns/guess-mapping.ts'
import { type Mapping } from '../columns/mapping.ts'
import { guessTable } from '../layout/guess-layout.ts'
import { type Sheet } from '../reading/xlsx.ts'
import { readRegister } from '../records/read-register.ts'

export type Lines = readonly (readonly string[])[]

/** From lines or sheets to records, with every finding on the way. */
export function read(source: Lines | readonly Sheet[], options: MappingOptions = { defaultCurrency: 'EUR' }) {
  const sheets = source.every((one) => 'rows' in one) ? source : [{ name: 'Sheet1', rows: source as Lines }]
  const laid = guessTable(sheets as readonly Sheet[])
  if (!laid.result) throw new Error('no table')
  const guessed = guessMapping(laid.result, options)
  const register = readRegister(laid.result, guessed.result)
  const findings = [...laid.findings, ...guessed.findings, ...register.findings]
  const records = register.result.records
  return {
    table: laid.result,
    mapping: guessed.result,
    records,
    findings,
    codes: findings.map((one) => one.code),
  }
}

export function amounts(
  records: ReturnType<typeof read>['records'],
  target: 'wholeLifeCost' | 'plannedCost',
) {
  return records.map(({ fields }) => {
    const cell = fields[target]
    return cell && 'value' in cell ? cell.value.money.amount : undefined
  })
}

export function uses({ columns }: Mapping): string[] {
  return columns.map(({ use }) => (use.kind === 'target' ? use.target : use.kind))
}
