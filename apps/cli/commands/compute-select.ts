import { type Command, InvalidArgumentError } from 'commander'
import type { SelectOptions } from '../compute/ask-selection.ts'
import { selectFiles } from '../compute/select-files.ts'
import type { Running } from '../program.ts'

/** Which investments to start and when, with what no choice can exceed. */
export function addComputeSelect(compute: Command, running: Running): void {
  compute
    .command('select')
    .description(
      'which candidates to start, when, and which to stop, with a proven bound, from JSON or OR-Library knapsacks',
    )
    .argument('<file...>', 'portfolios as "portolan schema selection" tells, or files such as mknap1')
    .option('--seconds <number>', 'for each problem, and as many for each question', positive, 10)
    .option('--seed <text>', 'the same seed draws the same', '1')
    .option('--why <id...>', 'why a candidate is not chosen, and what would get it in')
    .option('--prices', 'what each rule and each decision made beforehand costs')
    .option('--relax', 'the fewest rules that must give way where no choice keeps all')
    .option('--progress', 'tell every better answer while it is computed')
    .action((files: string[], options: SelectOptions) => selectFiles(running, files, options))
}

function positive(text: string): number {
  const seconds = Number(text)
  if (!Number.isFinite(seconds) || seconds <= 0)
    throw new InvalidArgumentError('It must be a number above 0.')
  return seconds
}
