import { type InputOf, mayRead, type OutputOf, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { type Day, money, type Money } from '@portolan/quantity'
import { type ExposureResult, explainExposure as explainDrawn } from '@portolan/risk'
import {
  type explainExposure,
  type ExposureView,
  ofRiskMoney,
  raidRefusals,
  type RiskCost,
  type showExposure,
} from '../../contract/index.ts'
import { drawExposure, type ExposedRisk, shownExposure } from '../../domain/index.ts'
import { inOwn, type Rates, readRates } from '../read-rates.ts'
import { readCauses } from './causes.ts'
import type { ProjectKnown, StoredEntry } from './entries.ts'
import { readProjectsOf } from './judge-entries.ts'
import { readEntries } from './read-entries.ts'

type Op = typeof showExposure
type Asking = Pick<Call<InputOf<Op>>, 'tx' | 'actor' | 'now' | 'input'>

export async function show(asking: Asking): Promise<OutputOf<Op>> {
  const { input } = asking
  const { result, open, exposed, causes, projects, currency } = await drawAsked(asking)
  const part = (id: string) => result.parts.find((one) => one.id === id)
  return {
    currency,
    side: input.side,
    risks: exposed.length,
    iterations: result.iterations,
    left: open.length - exposed.length,
    figures: shownExposure(result.whole, currency),
    causes: causes.map((cause) => {
      const of = open.filter(({ risk }) => risk?.causeId === cause.id)
      const drawn = part(cause.id)
      return {
        cause,
        risks: of.length,
        projects: new Set(of.map(({ projectId }) => projectId)).size,
        figures: drawn === undefined ? null : shownExposure(drawn, currency),
      }
    }),
    projects: result.parts.flatMap((drawn): ExposureView['projects'] => {
      const project = projects.get(drawn.id)
      if (project === undefined) return []
      const { id, code, name } = project
      return [{ project: { id, code, name }, risks: drawn.risks, figures: shownExposure(drawn, currency) }]
    }),
  }
}

type Explaining = Call<InputOf<typeof explainExposure>>

export async function explain(asking: Explaining): Promise<OutputOf<typeof explainExposure>> {
  const { measure, of } = asking.input
  const { result, currency } = await drawAsked(asking)
  const found = explainDrawn(result, of, measure)
  if (found === undefined) throw refuse(raidRefusals.notExposed, {})
  return inCurrency(found, currency)
}

type Explained = OutputOf<typeof explainExposure>

function inCurrency(explanation: Explained, currency: string): Explained {
  const { value, unit, from } = explanation
  const inMoney = unit === 'money'
  return {
    ...explanation,
    value: inMoney && typeof value === 'number' ? Math.round(value) : value,
    unit: inMoney ? currency : unit,
    from: from.map((each) => inCurrency(each, currency)),
  }
}

type Drawn = {
  readonly result: ExposureResult
  readonly open: readonly StoredEntry[]
  readonly exposed: readonly ExposedRisk[]
  readonly causes: Awaited<ReturnType<typeof readCauses>>
  readonly projects: ReadonlyMap<string, ProjectKnown>
  readonly currency: string
}

/** Only what the reader may read the money of has a part in it: its sums tell nothing of the rest. */
async function drawAsked({ tx, actor, now, input }: Asking): Promise<Drawn> {
  const asOf = now.slice(0, 10) as Day
  const open = await readEntries(tx, { kinds: ['risk'], portfolioId: input.portfolioId })
  const projects = await readProjectsOf(tx, open)
  const rates = await readRates(tx, actor.tenantId, asOf)
  const causes = await readCauses(tx)
  const exposed = open.flatMap((entry): ExposedRisk[] => {
    const project = projects.get(entry.projectId)
    if (project === undefined) return []
    const place = { projectId: project.id, portfolioId: project.portfolioId }
    if (!mayRead(ofRiskMoney, actor.grants, place)) return []
    return exposedOf(entry, project, { rates, side: input.side })
  })
  const { currency } = rates
  const result = drawExposure({ subject: 'exposure', asOf, risks: exposed, causes })
  return { result, open, exposed, causes, projects, currency }
}

type By = { readonly rates: Rates; readonly side: InputOf<Op>['side'] }

function exposedOf(
  { id, projectId, risk }: StoredEntry,
  project: ProjectKnown,
  { rates, side }: By,
): ExposedRisk[] {
  const effects = side === 'residual' ? (risk?.answered ?? risk?.as) : risk?.as
  const cost = effects?.cost
  if (effects === undefined || cost == null || project.currency === null) return []
  const own = inOneCurrency(cost, project.currency, rates)
  if (own === undefined) return []
  return [{ id, projectId, causeId: risk?.causeId ?? null, probability: effects.probability, cost: own }]
}

function inOneCurrency(cost: RiskCost, currency: string, rates: Rates): ExposedRisk['cost'] | undefined {
  const of = (amount: number): Money | undefined => inOwn(money(amount, currency), rates)
  const [low, likely, high] = [of(cost.low), of(cost.likely), of(cost.high)]
  return low === undefined || likely === undefined || high === undefined ? undefined : { low, likely, high }
}
