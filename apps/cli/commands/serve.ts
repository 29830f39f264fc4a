import { runServer } from '@portolan/server'
import type { Command } from 'commander'
import type { Running } from '../program.ts'
import type { ExitCode } from '../world.ts'

export function addServeCommand(program: Command, { world, end }: Running): void {
  program
    .command('serve')
    .description('start the server and keep it running')
    .addHelpText(
      'after',
      '\nEnvironment: PORT (4100), PORTOLAN_ADDRESS, PORTOLAN_ORIGIN, PORTOLAN_HOSTS, PORTOLAN_DATA, DATABASE_URL, PORTOLAN_LOG.',
    )
    .action(async () => {
      await runServer(world.environment)
      // A server that did not start has said why, and left its exit code with the process.
      end((process.exitCode ?? 0) as ExitCode)
    })
}
