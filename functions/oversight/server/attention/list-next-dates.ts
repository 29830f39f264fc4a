import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { readBaselines, readProject } from '@portolan/plan/server'
import { type Day, day } from '@portolan/quantity'
import { listNextDates, type NextDate } from '../../contract/index.ts'
import { datesOnRecord, nextDates } from '../../domain/index.ts'
import { readJudged } from '../schedule/read-judged.ts'

/** From the newest schedule; a project without one has the dates of its record. */
export const listNextDatesUseCase: UseCase = reads(listNextDates, async ({ tx, actor, input, now }) => {
  const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, input.projectId, undefined)
  const { projectId, version, asOf, judged } = asked
  const all = judged === undefined ? await readOnRecord(tx, projectId, day(asOf.day)) : nextDates(judged)
  return {
    projectId,
    version: judged === undefined ? 0 : version,
    asOf,
    items: all.slice(0, input.limit),
    more: Math.max(0, all.length - input.limit),
  }
})

async function readOnRecord(tx: Tx, projectId: string, asOf: Day): Promise<readonly NextDate[]> {
  const { name, state, start, finish } = await readProject(tx, projectId)
  const baseline = (await readBaselines(tx, [projectId])).at(-1)?.baseline
  return datesOnRecord({
    asOf,
    name,
    closed: state === 'closed',
    start: dayOrNothing(start),
    finish: dayOrNothing(finish),
    baseline:
      baseline === undefined
        ? null
        : { start: dayOrNothing(baseline.start), finish: dayOrNothing(baseline.finish) },
  })
}

function dayOrNothing(text: string | null): Day | null {
  return text === null ? null : day(text)
}
