import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { emptyTestDatabase } from './testing/index.ts'
import { startTestServer } from './testing/start-test-server.ts'
import { publishTestServer } from './testing/test-server.ts'
import { migrate } from './migrate.ts'

const rowsFile = join(dirname(fileURLToPath(import.meta.url)), 'rows.generated.ts')

/** As `typeParsers` reads them, so that the type tells the truth. `jsonb` is what the code must check first. */
const types = {
  int8: 'number',
  numeric: 'string',
  date: 'string',
  timestamp: 'string',
  timestamptz: 'string',
  json: 'unknown',
  jsonb: 'unknown',
}

process.exitCode = await generateRows(process.argv.includes('--verify'))

/**
 * Writes the row types of Kysely from a freshly migrated, throw-away database; with --verify it compares instead
 * and answers 1 when the file is not what the migrations say.
 */
async function generateRows(verify: boolean): Promise<number> {
  process.env['NODE_ENV'] = 'test'
  const folder = mkdtempSync(join(tmpdir(), 'portolan-rows-'))
  try {
    const fresh = join(folder, 'rows.generated.ts')
    await writeRows(fresh)
    if (!verify) copyFileSync(fresh, rowsFile)
    else if (readFileSync(fresh, 'utf8') !== readFileSync(rowsFile, 'utf8')) {
      console.error(`${rowsFile} is not what the migrations say; run this again without --verify.`)
      return 1
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeRows(file: string): Promise<void> {
  const started = await startTestServer(process.env['PORTOLAN_TEST_DATABASE_URL'])
  publishTestServer(started.server)
  try {
    const database = await emptyTestDatabase()
    await migrate(database.owner)
    // Jobs and sign-in belong to their libraries, which know their own tables.
    const which = ['--include-pattern', 'public.*', '--exclude-pattern', 'public.portolan_migration']
    const how = [
      '--type-mapping',
      JSON.stringify(types),
      '--date-parser',
      'string',
      '--numeric-parser',
      'string',
    ]
    const where = ['--dialect', 'postgres', '--url', addressOf(database.ownerConfig), '--out-file', file]
    runTool('kysely-codegen', 'dist/cli/bin.js', [...where, ...which, ...how])
    await database.drop()
  } finally {
    await started.stop()
  }
  runTool('oxfmt', 'bin/oxfmt', ['--config', join(repository(), '.oxfmtrc.json'), file])
}

function runTool(name: string, program: string, flags: readonly string[]): void {
  const file = join(repository(), 'node_modules', name, program)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...flags], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} failed; is everything installed ("npm ci")? ${stdout}${stderr}`)
}

function repository(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..')
}

/** The program takes an address only, also for a socket. */
function addressOf(config: pg.ClientConfig): string {
  if (config.connectionString !== undefined) return config.connectionString
  const who = `${encodeURIComponent(config.user ?? '')}:${encodeURIComponent(String(config.password))}`
  return `postgres://${who}@localhost:${config.port}/${config.database}?host=${encodeURIComponent(config.host ?? '')}`
}
