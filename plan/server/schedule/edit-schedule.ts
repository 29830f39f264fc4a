import { happened } from '@portolan/contract'
import { type UseCase, writes } from '@portolan/platform/operations'
import { editSchedule, scheduleEvents } from '../../contract/index.ts'
import type { PlanParts } from '../plan-parts.ts'
import { addEdits } from './add-edits.ts'
import { readScheduleView } from './show-schedule.ts'

export function editScheduleUseCases({ readFact }: PlanParts): readonly UseCase[] {
  return [
    writes(editSchedule, async ({ tx, actor, input, now, expectedVersion }) => {
      const { projectId, edits } = input
      const added = await addEdits(
        { tx, tenantId: actor.tenantId, now, readFact },
        {
          projectId,
          edits,
          by: actor.personId ?? '',
          expected: expectedVersion,
          source: edits.length === 1 ? 'One edit' : `${edits.length} edits`,
        },
      )
      const happening = happened(
        scheduleEvents.scheduleEdited,
        { subject: { kind: 'project', id: projectId }, projectId },
        { edits: edits.map(({ kind }) => kind), ...added },
      )
      return { output: await readScheduleView(tx, projectId, undefined), happening }
    }),
  ]
}
