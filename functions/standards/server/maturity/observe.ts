import type { FactDefinition } from '@portolan/contract'
import { facts } from '@portolan/oversight/contract'
import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import type { Observation, PmoFunction } from '../../contract/index.ts'

type Observing = { readonly tx: Tx; readonly now: string; readonly readFacts: FactsReader }
type Observed = Readonly<Partial<Record<PmoFunction, readonly Observation[]>>>

/** What says something of each function; of the others Portolan does not see enough yet. */
const looksAt: Readonly<Partial<Record<PmoFunction, readonly unknown[]>>> = {
  oversight: [facts.scheduleHeld, facts.hasBaseline, facts.risksKept],
  resources: [facts.estimateApproved],
  portfolio: [facts.sponsorNamed, facts.fundsGiven],
  reporting: [facts.forecastSubmitted],
  quality: [facts.threatsAnswered, facts.actionsInTime],
  change: [facts.questionsInTime],
}

/** Of running projects that one sees, how many do it. */
export async function observe(observing: Observing): Promise<Observed> {
  const { tx } = observing
  const running = await tx.selectFrom('investment').select('id').where('state', '=', 'active').execute()
  const subjectIds = running.map(({ id }) => id)
  const following = await tx
    .selectFrom('project_method as m')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'm.tenant_id').onRef('i.id', '=', 'm.investment_id'),
    )
    .select('m.investment_id')
    .where('i.state', '=', 'active')
    .execute()
  const follows = { fact: 'standards.follows-method', projects: following.length, of: subjectIds.length }
  const observed = new Map<string, Observation[]>([['standards', [follows]]])
  for (const [name, asked] of Object.entries(looksAt))
    for (const fact of asked) {
      const seen = await shareOf(fact as FactDefinition, observing, subjectIds)
      observed.set(name, [...(observed.get(name) ?? []), seen])
    }
  return Object.fromEntries(observed)
}

async function shareOf(
  fact: FactDefinition,
  { tx, now, readFacts }: Observing,
  subjectIds: readonly string[],
): Promise<Observation> {
  const found = [...(await readFacts(fact, { tx, subjectIds, now })).values()]
  return { fact: fact.id, projects: found.filter(({ value }) => value === true).length, of: found.length }
}
