import { type Command, Option } from 'commander'
import { readFileSync } from 'node:fs'
import { existingFiles } from '../arguments.ts'
import { findingLine, isError } from '../compute/read-files.ts'
import { type MapFile, readMapFile } from '../import/map-file.ts'
import { backtestFiles } from '../outlook/backtest-files.ts'
import { backtestJson } from '../outlook/backtest-json.ts'
import type { Running } from '../program.ts'

type Options = {
  readonly train: readonly string[]
  readonly judge: readonly string[]
  readonly map?: string
  readonly match?: NonNullable<MapFile['match']>
}

/** What a portfolio's own past says of its future, on files, without a server. */
export function addOutlookCommands(program: Command, running: Running): void {
  program
    .command('outlook')
    .description('forecasts from registers of several years, without a server')
    .command('backtest')
    .description(
      'how well slips (a finish more than 90 days later) and ratings would have been foretold: each judged register from the one before it, by what was learnt from the registers before',
    )
    .requiredOption('--train <file...>', 'registers of a portfolio to learn from')
    .requiredOption(
      '--judge <file...>',
      'registers that hold the outcomes; a later one also learns from these',
    )
    .option('--map <file>', 'JSON with corrections: columns, dateOrder, sheet, match')
    .addOption(
      new Option('--match <by>', 'how the projects of the files are joined').choices(['id', 'name', 'ask']),
    )
    .action((options: Options) => runBacktest(running, options))
}

async function runBacktest({ world, end }: Running, options: Options): Promise<void> {
  const [train, judge] = [existingFiles(world, options.train), existingFiles(world, options.judge)]
  const [mapFile] = options.map === undefined ? [] : existingFiles(world, [options.map])
  const map = mapFile === undefined ? {} : readMapFile(mapFile, readFileSync(mapFile, 'utf8'))
  const match = options.match ?? map.match ?? 'id'
  const backtested = await backtestFiles({ train, judge, map, match })
  const { tested, findings } = backtested
  if (findings.some(isError)) end(1)
  for (const finding of findings) world.say(findingLine(finding.subject.id, finding))
  if (tested.slip.pooled === null)
    world.say(
      'Nothing could be judged: it takes registers of at least three dates, with 30 projects that two in a row name.',
    )
  world.out(`${JSON.stringify(backtestJson(backtested))}\n`)
}
