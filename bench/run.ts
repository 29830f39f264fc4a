import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildKernels } from '../tools/set-up/kernels.mjs'

/**
 * `npm run bench [-- --table] [NAME…]`: runs every `*.bench.ts`, each in a process of its own, and hands other flags on
 * (`--quick`, `--every=5`). A benchmark exports `bench(flags)`, prints a title and lines that begin with goal, reached, reference and published, and answers 0 when it
 * reaches its goal, else 1. One that has several goals parts them by empty lines, each with a title of its own and a
 * line that begins with met.
 */
type BenchModule = { readonly bench: (flags: readonly string[]) => number | Promise<number> }
type Row = { readonly title: string; readonly reached: boolean; readonly said: ReadonlyMap<string, string> }

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const passedOver = new Set(['node_modules', 'dist', '.git', 'data'])
const columns = ['goal', 'reached', 'reference', 'published'] as const

const flags = process.argv.slice(2)
if (flags[0] !== '--one') await buildKernels()
process.exitCode = flags[0] === '--one' ? await runHere(flags[1] ?? '') : runAll(flags)

async function runHere(file: string): Promise<number> {
  const module: BenchModule = await import(pathToFileURL(path.join(root, file)).href)
  return await module.bench(flags.slice(2))
}

function runAll(given: readonly string[]): number {
  const asTable = given.includes('--table')
  const names = given.filter((flag) => !flag.startsWith('--'))
  const files = findBenches('').filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  )
  if (files.length === 0) {
    console.error(`No benchmark is called like that. There are:\n${findBenches('').join('\n')}`)
    return 2
  }
  const rows = files.flatMap((file) =>
    runApart(file, { asTable, passed: given.filter((flag) => flag.startsWith('--') && flag !== '--table') }),
  )
  if (asTable) console.log(table(rows))
  const missed = rows.filter((row) => !row.reached).map((row) => row.title)
  console.log(missed.length === 0 ? `All ${rows.length} goals reached.` : `Missed: ${missed.join('; ')}`)
  return missed.length === 0 ? 0 : 1
}

type Apart = { readonly asTable: boolean; readonly passed: readonly string[] }

function runApart(file: string, { asTable, passed }: Apart): readonly Row[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', fileURLToPath(import.meta.url), '--one', file, ...passed],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (!asTable || status !== 0) console.log(`${file}\n${stdout}${stderr}`)
  const rows = stdout
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => read(block, file, status === 0))
  const fell = status !== 0 && rows.every(({ reached }) => reached)
  return fell || rows.length === 0 ? [...rows, { title: file, reached: status === 0, said: new Map() }] : rows
}

function read(block: string, file: string, allReached: boolean): Row {
  const lines = block.trim().split('\n')
  const said = new Map(
    lines.flatMap((line) => {
      const found = /^\s*(goal|reached|reference|published|met):?\s+(.+)$/.exec(line)
      return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const]
    }),
  )
  const met = said.get('met')
  return { title: lines[0] || file, reached: met === undefined ? allReached : met === 'yes', said }
}

function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.reached ? 'yes' : 'NO',
    row.title,
    ...columns.map((column) => row.said.get(column) ?? '–'),
  ])
  const lines = [['met', 'benchmark', ...columns], ...cells]
  const widths = (lines[0] ?? []).map((_, index) =>
    Math.max(...lines.map((line) => line[index]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function findBenches(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : findBenches(file)
      return file.endsWith('.bench.ts') ? [file] : []
    })
    .toSorted()
}
