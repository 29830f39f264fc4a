import { term, told, type Told } from '@portolan/quantity'
import type { Lag } from '@portolan/schedule'
import type { PlanActivity, PlanLink } from '../plan.ts'
import type { Offender } from '../result.ts'
import { type Count, type Counted, countActivities } from './count.ts'

/** 1: a path that breaks off passes no delay on. */
export const logic: Count = ({ incomplete }) => countActivities(incomplete, missingLogic)

/** 2: a lead starts work on something that is not there yet. */
export const leads: Count = ({ links }) =>
  countLinks(links, (each) =>
    lagOf(each) < 0
      ? told(
          'schedule-quality:leads',
        )`The link from activity ${{ from: each.from }} to activity ${{ to: each.to }} has a lead; split the first activity where the second may start, and link that part.`
      : undefined,
  )

/** 3: a lag is work or waiting that nobody is named for. */
export const lags: Count = ({ links }) =>
  countLinks(links, (each) =>
    lagOf(each) > 0
      ? told(
          'schedule-quality:lags',
        )`The link from activity ${{ from: each.from }} to activity ${{ to: each.to }} has a lag; make an activity of what is waited for.`
      : undefined,
  )

/** 4: the passing links are counted, the others named. */
export const linkTypes: Count = ({ links }) => {
  const counted = countLinks(links, (each) =>
    each.link.kind === 'FS'
      ? undefined
      : told(
          'schedule-quality:link-types',
        )`The link from activity ${{ from: each.from }} to activity ${{ to: each.to }} is ${{ kind: kindOf(each) }}; use finish-to-start if the one can wait for the other.`,
  )
  if ('reason' in counted) return counted
  return { ...counted, numerator: counted.denominator - counted.numerator }
}

const KINDS = { FS: 'finish-to-start', SS: 'start-to-start', FF: 'finish-to-finish', SF: 'start-to-finish' }

/** Dates from a project that is not here are links to it. */
function missingLogic({ label, activity, predecessors, successors }: PlanActivity): Told | undefined {
  const first = predecessors.length === 0 && activity.external?.earlyStart === undefined
  const last = successors.length === 0 && activity.external?.lateFinish === undefined
  if (first && last)
    return told(
      'schedule-quality:logic.both',
    )`Activity ${{ activity: label }} has no predecessor and no successor; link it to the rest of the plan.`
  if (last)
    return told(
      'schedule-quality:logic.successor',
    )`Activity ${{ activity: label }} has no successor; link it to what waits for it.`
  return first
    ? told(
        'schedule-quality:logic.predecessor',
      )`Activity ${{ activity: label }} has no predecessor; link it to what it waits for.`
    : undefined
}

function countLinks(links: readonly PlanLink[], sentenceOf: (link: PlanLink) => Told | undefined): Counted {
  if (links.length === 0) return { reason: told('schedule-quality:no-links')`There are no links.` }
  const offenders = links.flatMap((each): Offender[] => {
    const says = sentenceOf(each)
    return says === undefined ? [] : [{ kind: 'link', id: each.link.id, ...says }]
  })
  return { numerator: offenders.length, denominator: links.length, offenders }
}

function lagOf({ link }: PlanLink): number {
  return link.lag === undefined ? 0 : amountOf(link.lag)
}

function amountOf(lag: Lag): number {
  return lag.kind === 'percent' ? lag.percent : lag.minutes
}

function kindOf({ link }: PlanLink): Told {
  return term(`schedule:link.${link.kind}`, KINDS[link.kind])
}
