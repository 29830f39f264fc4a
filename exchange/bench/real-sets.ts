import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { guessMapping, guessTable, type Mapping, readRegister, readTable } from '@portolan/exchange'

/** Prints what becomes of every register of a data folder: `real-sets.ts ../shared/data`. */
const sets = ['gmpp', 'us-it-dashboard', 'canada-it', 'nyc-capital', 'development-banks', 'melbourne-water']
const defaults: Readonly<Record<string, string>> = {
  'nyc-capital': 'USD',
  'melbourne-water': 'AUD',
  'development-banks': 'USD',
}

async function describe(set: string, path: string, name: string): Promise<string> {
  const started = performance.now()
  const read = await readTable(readFileSync(path), { fileName: name })
  if (!read.result) return `${set} ${name}: ${read.findings.map(({ sentence }) => sentence).join(' ')}`
  const layout = guessTable(read.result.sheets)
  if (!layout.result) return `${set} ${name}: ${layout.findings.map(({ sentence }) => sentence).join(' ')}`
  const currency = defaults[set]
  const guessed = guessMapping(layout.result, {
    fileName: name,
    ...(currency && { defaultCurrency: currency }),
  })
  const mapping = guessed.result
  const register = readRegister(layout.result, mapping)
  const findings = tally(
    [...guessed.findings, ...register.findings].map(({ severity, code }) => `${code}(${severity})`),
  )
  const checks = register.result.checks.map(
    (c) => `    ${c.id}: ${c.differing} of ${c.compared} differ: ${c.definition}`,
  )
  const { encoding, delimiter, format } = read.result
  return [
    `${set} ${name}`,
    `    ${register.result.records.length} projects, ${layout.result.orientation}, header at ${layout.result.headerAt}, ${format} ${encoding ?? ''} ${delimiter ?? ''}, ${Math.round(performance.now() - started)} ms`,
    `    ${describeColumns(mapping)}`,
    `    ${mapping.settings.currency ?? 'no currency'} × ${mapping.settings.scale}, as of ${mapping.settings.asOf ?? '?'}, period ${mapping.settings.period?.label ?? '-'}, dates ${mapping.settings.order}`,
    ...mapping.reasons.map(({ sentence }) => `    · ${sentence}`),
    `    ${findings}`,
    ...checks,
  ].join('\n')
}

function describeColumns(mapping: Mapping): string {
  const scales = mapping.columns.flatMap(({ ratingScale }) => ratingScale ?? [])
  const targets = mapping.columns.flatMap(({ use }) => (use.kind === 'target' ? [use.target] : []))
  const phases = mapping.columns.filter(({ use }) => use.kind === 'phase').length
  const others = mapping.columns.flatMap(({ use, name }) => (use.kind === 'other' ? [name.slice(0, 20)] : []))
  return `${mapping.columns.length} columns: ${targets.join(' ')}; ${phases} by year; kept: ${others.join(', ')}; scales ${scales.join(' ')}`
}

function tally(codes: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, times]) => `${code} ${times}`).join(', ') || 'no findings'
}

const root = process.argv[2] ?? '../shared/data'
for (const set of sets) {
  const folder = join(root, set)
  if (!statSync(folder, { throwIfNoEntry: false })) {
    console.log(`${set}: not there, skipped`)
    continue
  }
  for (const name of readdirSync(folder).filter((file) => /\.(csv|xlsx|geojson)(\.gz)?$/.test(file))) {
    console.log(await describe(set, join(folder, name), name))
  }
}
