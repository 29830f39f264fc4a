import type { DoctorReport } from '@portolan/server'
import type { Command } from 'commander'
import { withAdministration } from '../connection/with-administration.ts'
import type { Running } from '../program.ts'

type Options = { readonly sign?: boolean; readonly json?: boolean }

export function addDoctorCommand(program: Command, running: Running): void {
  program
    .command('doctor')
    .description(
      'verify event logs, walls, migrations, outbox, jobs and disk space; exit code 1 on any fault',
    )
    .option('--sign', 'sign the head of every event log, if all of them verify')
    .option('--json', 'the whole report as one JSON object')
    .addHelpText(
      'after',
      '\nIt asks the server that runs on PORTOLAN_DATA; where none does, it opens the database alone and changes nothing.',
    )
    .action((options: Options) => examine(running, options))
}

async function examine({ world, end }: Running, options: Options): Promise<void> {
  await withAdministration(world, async (administration) => {
    const report = await administration.examine()
    world.out(options.json ? `${JSON.stringify(report)}\n` : `${describe(report).join('\n')}\n`)
    for (const { check, organisation, sentence } of report.faults)
      world.say(`${organisation === null ? check : `${check}, ${organisation}`}: ${sentence}`)
    end(report.faults.length === 0 ? 0 : 1)
    if (!options.sign) return
    const signed = await administration.signHeads()
    world.say(
      `Signed ${signed.heads.length} event ${signed.heads.length === 1 ? 'log' : 'logs'} in ${signed.file}. Keep a copy of that file on another machine.`,
    )
  })
}

function describe(report: DoctorReport): string[] {
  const { walls, migrations, outbox, jobs, disk, rows } = report
  const isWell = (check: DoctorReport['faults'][number]['check']): string =>
    report.faults.some((fault) => fault.check === check) ? 'FAULT' : 'ok   '
  return [
    `database    ${report.database}`,
    ...report.events.map(
      ({ organisation, events, signedUpTo, signedAt }) =>
        `${report.faults.some((fault) => fault.check === 'events' && fault.organisation === organisation) ? 'FAULT' : 'ok   '} events      ${organisation}: ${events} events, ${signedUpTo === null ? 'not signed yet' : `signed up to ${signedUpTo} on ${signedAt ?? ''}`}`,
    ),
    `${isWell('walls')} walls       ${walls.walled} of ${walls.tables} tables have one; the rest is closed to requests`,
    `${isWell('migrations')} migrations  ${migrations.applied} of ${migrations.known}`,
    `${isWell('outbox')} outbox      ${outbox.waiting} waiting`,
    `${isWell('jobs')} jobs        ${jobs.waiting} waiting, ${jobs.running} running, ${jobs.failed} failed, ${jobs.stuck} stuck`,
    `${isWell('disk')} disk        ${megabytes(disk.freeBytes)} free; the database takes ${megabytes(disk.databaseBytes)}`,
    `rows        ${Object.entries(rows)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => `${table} ${count}`)
      .join(', ')}`,
  ]
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
