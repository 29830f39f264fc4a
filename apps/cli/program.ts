import { ProblemError } from '@portolan/contract'
import { exitCodeOf } from '@portolan/server'
import { Command, CommanderError } from 'commander'
import { addApiCommand } from './commands/api.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addCheckCommand } from './commands/check.ts'
import { addComputeCommands } from './commands/compute.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addExportCommand } from './commands/export.ts'
import { addImportCommand } from './commands/import.ts'
import { addOutlookCommands } from './commands/outlook.ts'
import { addReplayCommand } from './commands/replay.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addServeCommand } from './commands/serve.ts'
import { addTokenCommand } from './commands/token.ts'
import { type ExitCode, Failed, type World } from './world.ts'

/** What a command is given beside its own words: the world, and a place for its exit code. */
export type Running = { readonly world: World; readonly end: (code: ExitCode) => void }

/** Runs one command line and answers its exit code. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = buildProgram({ world, end: (said) => (code = said) }, words)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (cause) {
    return await explain(cause, world)
  }
}

function buildProgram(running: Running, words: readonly string[]): Command {
  const { world } = running
  const program = new Command('portolan')
    .description('Portolan: the Project Management Office of an IT-services organisation')
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: world.out, writeErr: (text) => world.say(text.trimEnd()) })
    .addHelpText('after', afterHelp)
  addServeCommand(program, running)
  addImportCommand(program, running)
  addExportCommand(program, running)
  addDoctorCommand(program, running)
  addTokenCommand(program, running)
  addBackupCommands(program, running)
  addReplayCommand(program, running)
  addCheckCommand(program, running)
  addComputeCommands(program, running)
  addOutlookCommands(program, running)
  addSchemaCommand(program, running)
  addApiCommand(program, running, words)
  return program
}

const afterHelp = `
Data goes to stdout, messages to stderr.
Exit code: 0 done, 1 findings of severity error or refused, 2 wrong use or cannot run.

Environment:
  PORTOLAN_DATA   folder of the data (./data)
  DATABASE_URL    a PostgreSQL of your own in place of the private one
  PORTOLAN_TOKEN  API token for --server URL

"portolan COMMAND --help" tells about a command.`

async function explain(cause: unknown, world: World): Promise<ExitCode> {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2
  if (cause instanceof Failed) {
    world.say(cause.message)
    return cause.exitCode
  }
  if (cause instanceof ProblemError) {
    world.say(cause.message)
    return 1
  }
  const known = await exitCodeOf(cause)
  if (known === undefined) throw cause
  world.say(cause instanceof Error ? cause.message : String(cause))
  return known
}
