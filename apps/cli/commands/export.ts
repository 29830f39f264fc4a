import { exportPortfolio, listStanding } from '@portolan/oversight/contract'
import {
  exportFindings,
  exportSchedule,
  listImportRows,
  listImports,
  listProjects,
} from '@portolan/plan/contract'
import type { AnyOperation } from '@portolan/contract'
import { type Command, Option } from 'commander'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from '../connection/connection.ts'
import { findProject } from '../connection/find-project.ts'
import { addReach, type Reach, withConnection } from '../connection/with-connection.ts'
import { findingTable, projectTable } from '../export/columns.ts'
import { readAll } from '../export/read-all.ts'
import { writeJson, writeTable } from '../export/table.ts'
import { addInputFlags, readInputFlags } from '../operation-flags.ts'
import type { Running } from '../program.ts'
import { Failed, type World } from '../world.ts'

const kinds = ['portfolio', 'projects', 'findings'] as const
const scheduleFormats = ['mspdi', 'xer', 'csv', 'xlsx'] as const
const formats = ['csv', 'xlsx', 'json'] as const
type Options = Reach &
  Readonly<Record<string, unknown>> & {
    readonly as: (typeof kinds)[number]
    readonly format?: (typeof formats)[number]
    readonly out?: string
    readonly import?: string
    readonly to?: (typeof scheduleFormats)[number]
    readonly project?: string
  }
type Format = (typeof formats)[number]

export function addExportCommand(program: Command, { world }: Running): void {
  const command = program
    .command('export')
    .description('export what one sees as CSV, XLSX or JSON; text that begins like a formula stays text')
    .addOption(
      new Option(
        '--as <what>',
        'portfolio: the projects with computed and reported status; projects: the plain record; findings: of an import',
      )
        .choices(kinds)
        .default('portfolio'),
    )
    .addOption(new Option('--format <format>', 'else by the name of --out, else csv').choices(formats))
    .option('--out <file>', 'where it goes; else stdout')
    .option('--import <id>', 'with --as findings: the import; else the last that was committed')
    .addOption(
      new Option('--to <form>', 'the schedule of --project, as this kind of file').choices(scheduleFormats),
    )
    .option('--project <id>', 'with --to: the project, by its ID or its exact name')
  addReach(command)
  addInputFlags(command, exportPortfolio as unknown as AnyOperation, ['format'])
  command.action(async (options: Options) => {
    if (options.to !== undefined)
      return write(world, await scheduleOf(world, options, options.to), options.out)
    if (options.as === 'projects') refuseOtherFilters(options)
    const format =
      options.format ?? formats.find((known) => options.out?.toLowerCase().endsWith(`.${known}`)) ?? 'csv'
    const bytes = await withConnection(world, options, (connection) =>
      exporters[options.as](connection, options, format),
    )
    write(world, bytes, options.out)
  })
}

async function scheduleOf(
  world: World,
  options: Options,
  format: (typeof scheduleFormats)[number],
): Promise<Uint8Array> {
  const { project } = options
  if (project === undefined)
    throw new Failed(2, 'Name the project whose schedule it is with --project, by its ID or its exact name.')
  return await withConnection(world, options, async (connection) =>
    connection.download(exportSchedule, { projectId: await findProject(connection, project), format }),
  )
}

type Exporter = (connection: Connection, options: Options, format: Format) => Promise<Uint8Array | string>

const exporters: Readonly<Record<(typeof kinds)[number], Exporter>> = {
  portfolio: async (connection, options, format) => {
    const input = readInputFlags(exportPortfolio as unknown as AnyOperation, {
      ...options,
      format: undefined,
    })
    if (format !== 'json') return await connection.download(exportPortfolio, { ...input, format })
    return writeJson(
      await readAll((cursor) => connection.call(listStanding, { ...input, cursor, limit: 500 })),
    )
  },
  projects: async (connection, options, format) => {
    const input = readInputFlags(listProjects as unknown as AnyOperation, options)
    const projects = await readAll((cursor) =>
      connection.call(listProjects, { ...input, cursor, limit: 500 }),
    )
    return format === 'json' ? writeJson(projects) : await writeTable(projectTable(projects), format)
  },
  findings: async (connection, options, format) => {
    const importId = options.import ?? (await lastImport(connection))
    if (format === 'csv') return await connection.download(exportFindings, { importId })
    const rows = await readAll((cursor) =>
      connection.call(listImportRows, { importId, withFindings: true, cursor, limit: 500 }),
    )
    return format === 'json' ? writeJson(rows) : await writeTable(findingTable(rows), format)
  },
}

/** A filter that is not applied would be a wrong answer. */
function refuseOtherFilters(options: Options): void {
  const known = Object.keys(listProjects.input.shape)
  const other = Object.keys(exportPortfolio.input.shape).filter(
    (name) => options[name] !== undefined && !known.includes(name) && name !== 'format',
  )
  if (other.length > 0)
    throw new Failed(
      2,
      `${other.join(', ')}: filters the portfolio only. Use --as portfolio, or leave it away.`,
    )
}

async function lastImport(connection: Connection): Promise<string> {
  const imports = await readAll((cursor) => connection.call(listImports, { cursor, limit: 500 }))
  const last = imports.find(({ isLast }) => isLast)
  if (last === undefined) throw new Failed(1, 'Nothing was imported yet, so there are no findings.')
  return last.id
}

function write(world: World, bytes: Uint8Array | string, out: string | undefined): void {
  if (out === undefined) return world.out(bytes)
  try {
    writeFileSync(path.resolve(world.folder, out), bytes)
  } catch (cause) {
    throw new Failed(
      2,
      `${out} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`,
    )
  }
}
