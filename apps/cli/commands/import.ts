import { addPortfolio, type ImportFinding, listPortfolios } from '@portolan/plan/contract'
import { type Command, Option } from 'commander'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { currency, day, existingFiles } from '../arguments.ts'
import type { Connection } from '../connection/connection.ts'
import { findProject } from '../connection/find-project.ts'
import { addReach, type Reach, withConnection } from '../connection/with-connection.ts'
import { importFile, type Imported, type Wishes } from '../import/import-file.ts'
import { importSchedule, scheduleJson, scheduleLines } from '../import/import-schedule.ts'
import { importScope, scopeJson, scopeLines } from '../import/import-scope.ts'
import { type MapFile, readMapFile, readRowList } from '../import/map-file.ts'
import { findingLine, findingsOf, importJson, summaryLines } from '../import/report-import.ts'
import type { Running } from '../program.ts'
import { Failed, type World } from '../world.ts'

type Options = Reach & {
  readonly as: 'register' | 'schedule' | 'issues'
  readonly project?: string
  readonly encoding?: string
  readonly map?: string
  readonly match?: 'id' | 'name' | 'ask'
  readonly asOf?: string
  readonly currency?: string
  readonly portfolio?: string
  readonly sheet?: string
  readonly leaveOut?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

export function addImportCommand(program: Command, running: Running): void {
  const command = program
    .command('import')
    .description(
      'import registers (CSV, XLSX, GeoJSON), schedules (Microsoft Project XML, Primavera XER or XML) or lists of items and sprints (CSV of Jira, Azure DevOps or GitHub), each also gzipped, in the order given, each all or nothing',
    )
    .argument(
      '<file...>',
      'registers of one portfolio, or schedules or lists of one project, the oldest first',
    )
    .addOption(
      new Option('--as <kind>', 'what the files are')
        .choices(['register', 'schedule', 'issues'])
        .default('register'),
    )
    .option('--project <id>', 'with --as schedule or issues: the project, by its ID or its exact name')
    .option('--encoding <label>', 'with --as schedule: of an XER that does not say it, as windows-1251')
    .option(
      '--map <file>',
      'JSON with corrections: columns, asOf, currency, scale, dateOrder, sheet, match, leaveOut',
    )
    .addOption(
      new Option('--match <by>', 'how rows are joined to projects that are known').choices([
        'id',
        'name',
        'ask',
      ]),
    )
    .option('--as-of <day>', 'the day of which the files speak, as 2026-03-31', day)
    .option('--currency <code>', 'currency of amounts that name none', currency)
    .option('--sheet <name>', 'the sheet of a workbook; else the one that looks most like a register')
    .option('--portfolio <name>', 'the portfolio; made when there is none of that name')
    .option('--leave-out <rows>', 'rows that are not imported, as 3,7,10-12, numbered as in the findings')
    .option('--dry-run', 'show what would happen and write nothing')
    .option('--json', 'one JSON object a file, with every finding and every join')
  addReach(command).action((files: string[], options: Options) =>
    options.as === 'register' ? importFiles(running, files, options) : importInto(running, files, options),
  )
}

async function importFiles(
  { world, end }: Running,
  names: readonly string[],
  options: Options,
): Promise<void> {
  const files = existingFiles(world, names)
  const wishes = wishesOf(world, options)
  await withConnection(world, options, async (connection) => {
    const portfolioId = await findPortfolio(connection, options)
    for (const file of files) {
      const imported = await importFile(connection, file, { ...wishes, portfolioId })
      tell(world, imported, options)
      if (imported.outcome === 'stopped' || imported.outcome === 'refused') end(1)
    }
  })
}

/** What belongs to one project: schedules, or lists of items and sprints. */
async function importInto(
  { world, end }: Running,
  names: readonly string[],
  options: Options,
): Promise<void> {
  const files = existingFiles(world, names)
  const { project, json = false } = options
  if (project === undefined)
    throw new Failed(
      2,
      `${options.as === 'schedule' ? 'A schedule' : 'A list of items or sprints'} belongs to a project. Name it with --project, by its ID or its exact name.`,
    )
  await withConnection(world, options, async (connection) => {
    const projectId = await findProject(connection, project)
    const bring = options.as === 'schedule' ? bringSchedule : bringList
    for (const file of files) {
      const { told, lines, findings, refused } = await bring(connection, file, { projectId, options })
      world.out(json ? `${JSON.stringify(told)}\n` : `${lines.join('\n')}\n`)
      for (const { severity, sentence } of findings)
        if (severity !== 'info') world.say(`${path.basename(file)}: ${severity}: ${sentence}`)
      if (refused) end(1)
    }
  })
}

type Brought = {
  readonly told: unknown
  readonly lines: readonly string[]
  readonly findings: readonly Pick<ImportFinding, 'severity' | 'sentence'>[]
  readonly refused: boolean
}
type Into = { readonly projectId: string; readonly options: Options }

async function bringSchedule(
  connection: Connection,
  file: string,
  { projectId, options: { encoding, dryRun = false } }: Into,
): Promise<Brought> {
  const imported = await importSchedule(connection, file, { projectId, encoding, dryRun })
  return {
    told: scheduleJson(imported),
    lines: scheduleLines(imported),
    findings: imported.shown?.findings ?? [],
    refused: imported.outcome === 'refused',
  }
}

async function bringList(
  connection: Connection,
  file: string,
  { projectId, options: { asOf, dryRun = false } }: Into,
): Promise<Brought> {
  const imported = await importScope(connection, file, { projectId, asOf, dryRun })
  return {
    told: scopeJson(imported),
    lines: scopeLines(imported),
    findings: imported.shown?.findings ?? [],
    refused: imported.outcome === 'refused',
  }
}

function wishesOf(world: World, options: Options): Wishes {
  const map: MapFile =
    options.map === undefined
      ? {}
      : readMapFile(options.map, readFileSync(existingFiles(world, [options.map])[0] ?? '', 'utf8'))
  const { columns, scale, dateOrder } = map
  return {
    columns,
    scale,
    dateOrder,
    asOf: options.asOf ?? map.asOf,
    currency: options.currency ?? map.currency,
    sheet: options.sheet ?? map.sheet,
    match: options.match ?? map.match,
    leaveOut:
      options.leaveOut === undefined ? (map.leaveOut ?? []).map(String) : readRowList(options.leaveOut),
    dryRun: options.dryRun ?? false,
  }
}

async function findPortfolio(
  connection: Connection,
  { portfolio, dryRun }: Options,
): Promise<string | undefined> {
  if (portfolio === undefined) return undefined
  const { items } = await connection.call(listPortfolios, {})
  const found = items.find(({ name }) => name.toLowerCase() === portfolio.trim().toLowerCase())
  if (found) return found.id
  if (dryRun)
    throw new Failed(
      1,
      `There is no portfolio “${portfolio}” yet, and a dry run makes none. There is: ${items.map(({ name }) => name).join(', ') || 'none'}.`,
    )
  return (await connection.call(addPortfolio, { name: portfolio })).id
}

function tell(world: World, imported: Imported, { json }: Options): void {
  for (const finding of findingsOf(imported)) if (finding.severity !== 'info') world.say(findingLine(finding))
  world.out(json ? `${JSON.stringify(importJson(imported))}\n` : `${summaryLines(imported).join('\n')}\n`)
}
