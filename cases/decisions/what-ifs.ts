import { askDecision, draftDecision, nameStandIn } from '@portolan/oversight/contract'
import { type ActivityRow, editSchedule, listActivities, showSchedule } from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { MoneyStage } from '../money/money-stage.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'

/** Something that is asked, or said of who decides, outside of what a project reports. */
export type QuestionDeed = {
  readonly what: 'question'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

/** What a manager tried out on a plan and asks for, and who decides for whom while somebody is away. */
export function questionDeeds(monday: Day, bodies: ReadonlyMap<string, string>): readonly QuestionDeed[] {
  return [
    {
      what: 'question',
      day: addDays(monday, -60),
      hour: 9,
      tell: async (stage) => {
        await standIn(stage, { away: 'Claire Fontaine', by: 'Stefan Kruger', from: -56, days: 12, monday })
      },
    },
    {
      what: 'question',
      day: addDays(monday, -4),
      hour: 9,
      tell: async (stage) => {
        const bodyId = bodies.get('PMO board') ?? null
        const away = { away: 'Priya Raman', by: 'Rosa Martens', from: 21, days: 14, monday }
        await standIn(stage, { ...away, bodyId })
      },
    },
    {
      what: 'question',
      // At the end of the last week, after the reports of the day.
      day: addDays(monday, -3),
      hour: 17,
      tell: async (stage) => await askWhatIf(stage, monday),
    },
  ]
}

type Away = {
  readonly away: string
  readonly by: string
  readonly from: number
  readonly days: number
  readonly monday: Day
  readonly bodyId?: string | null
}

async function standIn(
  { acting, ids, founder, now }: MoneyStage,
  { away, by, from, days, monday, bodyId = null }: Away,
): Promise<void> {
  const first = addDays(monday, from)
  await acting.act(nameStandIn, ids.get(away) ?? founder, now, {
    standInId: ids.get(by) ?? founder,
    bodyId,
    from: first,
    to: addDays(first, days),
  })
}

/** The exit from the data centre would begin its next move a fortnight later; Anil Mehta asks before he plans it so. */
async function askWhatIf({ acting, ids, founder, projects, now }: MoneyStage, monday: Day): Promise<void> {
  const projectId = projects.get('P-118')?.id
  if (projectId === undefined) return
  const manager = ids.get('Anil Mehta') ?? founder
  const { version } = await acting.act(showSchedule, manager, now, { projectId })
  const { items } = await acting.act(listActivities, manager, now, {
    projectId,
    unfinished: true,
    limit: 500,
  })
  const next = items.find((row) => isAhead(row, monday))
  if (next === undefined) return
  const later = firmDayFrom(addDays((next.start ?? monday).slice(0, 10) as Day, 14))
  const constraint = { kind: 'start-no-earlier-than', at: `${later}T08:00` } as const
  const edits = [{ kind: 'activity.set', activity: next.id, fields: { constraint } } as const]
  const draft = await acting.act(draftDecision, manager, now, {
    projectId,
    question: `May “${next.name}” begin two weeks later?`,
    context: 'The carrier offers its lorries for half the price after the holidays.',
    decider: { kind: 'person', id: ids.get('Henrik Dahl') ?? founder },
    due: addDays(monday, 25),
    options: [
      {
        title: 'Change the plan as tried out',
        consequences: 'Half the price of the lorries, and what follows moves along.',
        calls: [{ operation: editSchedule.id, input: { projectId, edits }, subjectVersion: version }],
      },
      { title: 'Keep the date, and pay the full price', consequences: '' },
    ],
  })
  await acting.act(askDecision, manager, now, { decisionId: draft.id }, { version: draft.version })
}

/** Work that is yet to begin, and that something follows. */
function isAhead({ kind, start, percent, critical }: ActivityRow, monday: Day): boolean {
  return kind === 'task' && critical && (percent ?? 0) === 0 && start !== null && start.slice(0, 10) > monday
}
