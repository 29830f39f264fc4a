import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFile } from './read-csv.ts'

const portolan = fileURLToPath(new URL('../../../apps/cli/portolan.mjs', import.meta.url))
const GOAL = { auc: 0.62, brier: 0.182, rating: 0.01 }

type Told = {
  readonly n: number
  readonly brier: number
  readonly baseBrier: number
  readonly auc: number
  readonly skill: number
  readonly topFifth: number
  readonly yearsTable: { readonly brier: number; readonly auc: number }
  readonly rating: {
    readonly logLoss: number
    readonly worseThanBetter: number
    readonly betterBaseline: string
  }
}

/** Slips of the UK major projects, learnt up to 2022-23 and judged on 2023-24, as the command line does it. */
export function bench(): number {
  const title = 'UK major projects: finish more than 90 days later in 2023-24'
  const folder = dataFile('gmpp')
  if (folder === undefined) {
    process.stdout.write(`${title}\nreached    nothing: the data set gmpp is not there\n`)
    return 0
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .toSorted()
    .map((name) => path.join(folder, name))
  const judged = files.filter((file) => file.includes('2023_24'))
  const train = files.filter((file) => !judged.includes(file))
  const words = ['outlook', 'backtest', '--train', ...train, '--judge', ...judged]
  const ran = spawnSync(process.execPath, [portolan, ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (ran.status !== 0) {
    process.stdout.write(`${title}\nreached    nothing: ${ran.stderr}\n`)
    return 1
  }
  const told = JSON.parse(ran.stdout) as Told
  const { rating } = told
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  const slipMet = told.auc >= GOAL.auc && told.brier < GOAL.brier
  const ratingMet = rating.worseThanBetter <= GOAL.rating
  process.stdout.write(
    [
      `${title}, ${told.n} projects`,
      `goal       AUC from ${GOAL.auc}, Brier score under ${GOAL.brier}`,
      `reached    AUC ${told.auc}, Brier score ${told.brier}, skill ${percent(told.skill)}, top fifth ${percent(told.topFifth)}`,
      `reference  Brier score ${told.baseBrier} with the rate of three years; table of years left ${told.yearsTable.brier}, AUC ${told.yearsTable.auc} (same run)`,
      `met        ${slipMet ? 'yes' : 'no'}`,
      '',
      'UK major projects: the next rating, in 2023-24',
      `goal       log loss at most 1 % above the better baseline`,
      `reached    log loss ${rating.logLoss}, ${percent(rating.worseThanBetter)} above`,
      `reference  ${rating.betterBaseline} (same run)`,
      `met        ${ratingMet ? 'yes' : 'no'}`,
      '',
    ].join('\n'),
  )
  return slipMet && ratingMet ? 0 : 1
}
