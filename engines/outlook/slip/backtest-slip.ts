import { random } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { mean, sum } from '../arithmetic/mean.ts'
import { brierOf, type Foretold, pairsOf, topFifthOf } from '../calibration/scores.ts'
import type { Edition } from '../register/edition.ts'
import { learnSlip, type PastCase, probabilityOf } from './learn-slip.ts'
import { slipCases } from './slip-cases.ts'
import { entryOfYears } from './years-table.ts'

/** How well the slips that an edition tells were foretold from the editions before it. */
export type SlipScore = {
  /** Of projects with a finish in this edition and the one before. */
  readonly n: number
  readonly happened: number
  /** Share that slipped in the three years before: what would have been said without looking. */
  readonly baseRate: number
  readonly baseBrier: number
  readonly brier: number
  /** 1 − Brier score ÷ that of the base rate. */
  readonly skill: number
  /** Null where all or none slipped. */
  readonly auc: number | null
  /** Share that slipped of the fifth with the highest probabilities. */
  readonly topFifth: number
  readonly yearsTable: { readonly brier: number; readonly skill: number; readonly auc: number | null }
}

export type SlipTargetScore = SlipScore & { readonly target: number }
export type SlipBacktest = {
  /** Each target that could be foretold, in order of time. */
  readonly targets: readonly SlipTargetScore[]
  /** Of the judged ones together; AUC compares only within a year. Null where none could be foretold. */
  readonly pooled: (SlipScore & { readonly skillInterval: readonly [number, number] }) | null
}

export type BacktestQuestion = {
  /** In order of time. */
  readonly editions: readonly Edition[]
  readonly judged: readonly number[]
  readonly slipDays: number
}

/** Every target is foretold by what was learnt from the targets before it; features come from the edition before it. */
export function backtestSlip({ editions, judged, slipDays }: BacktestQuestion): SlipBacktest {
  const cases = slipCases(editions, slipDays).filter((one): one is PastCase => one.slipped !== null)
  const years = editions.map((_, target) => ({ target, told: foretell(cases, target) }))
  const foretold = years.filter(({ told }) => told.length > 0)
  const together = foretold.filter(({ target }) => judged.includes(target)).map(({ told }) => told)
  return {
    targets: foretold.map(({ target, told }) => ({ target, ...scoreOf([told]) })),
    pooled:
      together.length === 0 ? null : { ...scoreOf(together), skillInterval: intervalOf(together.flat()) },
  }
}

type Told = Foretold & { readonly project: string; readonly base: number; readonly byYears: number }

function foretell(cases: readonly PastCase[], year: number): readonly Told[] {
  const model = learnSlip(cases.filter(({ target }) => target < year))
  if (model === null) return []
  return cases
    .filter(({ target }) => target === year)
    .map(({ project, features, slipped }) => ({
      project,
      probability: probabilityOf(model, features),
      happened: slipped,
      base: model.baseRate,
      byYears: entryOfYears(model.years, features.yearsLeft).rate,
    }))
}

function scoreOf(years: readonly (readonly Told[])[]): SlipScore {
  const told = years.flat()
  const base = told.map(({ base: probability, happened }) => ({ probability, happened }))
  const byYears = years.map((year) =>
    year.map(({ byYears: probability, happened }) => ({ probability, happened })),
  )
  const baseBrier = brierOf(base)
  const skill = (brier: number): number => 1 - brier / baseBrier
  const [brier, tableBrier] = [brierOf(told), brierOf(byYears.flat())]
  return {
    n: told.length,
    happened: mean(told.map(({ happened }) => Number(happened))),
    baseRate: mean(base.map(({ probability }) => probability)),
    baseBrier,
    brier,
    skill: skill(brier),
    auc: aucOf(years),
    topFifth: topFifthOf(told),
    yearsTable: { brier: tableBrier, skill: skill(tableBrier), auc: aucOf(byYears) },
  }
}

function aucOf(years: readonly (readonly Foretold[])[]): number | null {
  const each = years.map(pairsOf)
  const pairs = sum(each.map((one) => one.pairs))
  return pairs === 0 ? null : sum(each.map(({ won }) => won)) / pairs
}

const DRAWS = 2000

/** 95 % of the skills of portfolios drawn from these projects with replacement (bootstrap by project). */
function intervalOf(told: readonly Told[]): readonly [number, number] {
  const chance = random('outlook backtest')
  const byProject = lossesByProject(told)
  const skills = new Float64Array(DRAWS)
  for (let draw = 0; draw < DRAWS; draw++) {
    let [losses, bases] = [0, 0]
    for (let i = 0; i < byProject.length; i++) {
      const { loss, base } = entryOf(byProject, Math.floor(chance.next() * byProject.length))
      losses += loss
      bases += base
    }
    skills[draw] = 1 - losses / bases
  }
  skills.sort()
  return [entryOf(skills, DRAWS * 0.025), entryOf(skills, DRAWS * 0.975 - 1)]
}

type Losses = { readonly loss: number; readonly base: number }

function lossesByProject(told: readonly Told[]): readonly Losses[] {
  const losses = new Map<string, Losses>()
  for (const { project, probability, base, happened } of told) {
    const [off, baseOff] = [probability - Number(happened), base - Number(happened)]
    const before = losses.get(project) ?? { loss: 0, base: 0 }
    losses.set(project, { loss: before.loss + off * off, base: before.base + baseOff * baseOff })
  }
  return [...losses.values()]
}
