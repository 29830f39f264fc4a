import { type Command, Option } from 'commander'
import { wholeNumber } from '../arguments.ts'
import { type LevelChoice, levelFiles } from '../compute/level-files.ts'
import type { Running } from '../program.ts'

/** Plans that keep to the limits of what they share, and how much shorter they could be at best. */
export function addComputeLevel(compute: Command, running: Running): void {
  compute
    .command('level')
    .description('a plan that keeps to the limits, and its lower bound, from PSPLIB, MPLIB, MSPSP and iMOPSE')
    .argument('<file...>', 'sequencing problems: .sm, MPLIB text, .dzn, .def')
    .addOption(
      new Option('--schedules <number>', 'so many schedules a problem, justification counted')
        .argParser(wholeNumber)
        .conflicts('seconds'),
    )
    .addOption(new Option('--seconds <number>', 'so many seconds a problem').argParser(wholeNumber))
    .option('--seed <number>', 'of chance: the same gives the same', wholeNumber, 1)
    .action((files: string[], choice: LevelChoice) => levelFiles(running, files, choice))
}
