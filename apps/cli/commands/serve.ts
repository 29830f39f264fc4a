import { runServer } from '@portolan/server'
import type { Command } from 'commander'
import type { Running } from '../program.ts'

export function addServeCommand(program: Command, { world }: Running): void {
  program
    .command('serve')
    .description('start the server and keep it running')
    .addHelpText('after', '\nEnvironment: PORT (4100), PORTOLAN_ADDRESS, PORTOLAN_ORIGIN, PORTOLAN_HOSTS, PORTOLAN_DATA, DATABASE_URL, PORTOLAN_LOG.')
    .action(async () => await runServer(world.environment))
}
