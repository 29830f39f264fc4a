import type { Day } from '@portolan/quantity'
import type { MethodContent, ProjectClass } from '../../contract/index.ts'
import { fitDays, scaledDays } from './fit-days.ts'
import { addWeekdays, countWeekdays, weekdayFrom } from './weekdays.ts'

export const startLineKinds = ['phase', 'work', 'gate'] as const

/** A line that a project's plan begins with. */
export type StartLine = {
  readonly id: string
  readonly kind: (typeof startLineKinds)[number]
  /** Of a phase: none; else the line of its phase. */
  readonly parent: string | null
  readonly phaseId: string
  readonly name: string
  /** Working days: of a gate none. */
  readonly days: number
  readonly start: Day
  readonly finish: Day
}

/** Where the lengths come from: the days of the project itself, else what is usual for its class. */
export const lengthSources = ['project', 'class'] as const

export type StartPlan = {
  readonly lines: readonly StartLine[]
  readonly lengths: (typeof lengthSources)[number]
  /** Of all phases. */
  readonly days: number
}

export type StartingFrom = {
  readonly class: ProjectClass
  /** Where it stands when it already runs: what lies before is over. */
  readonly phaseId: string | undefined
  readonly start: Day | null
  readonly finish: Day | null
  readonly today: Day
}

/** The phases of a method as lines of a plan: work and a gate in each, one after the other. */
export function layOutStart({ phases }: Pick<MethodContent, 'phases'>, from: StartingFrom): StartPlan {
  const first = phases.findIndex(({ id }) => id === from.phaseId)
  const ahead = phases.slice(Math.max(0, first))
  const start = weekdayFrom(from.start ?? from.today)
  const { lengths, days } = lengthsOf(
    ahead.map((phase) => phase.days),
    from,
    start,
  )
  let begin = start
  const lines = ahead.flatMap((phase, at) => {
    const length = days[at] ?? 1
    const finish = addWeekdays(begin, length - 1)
    const made = linesOf(phase, { days: length, start: begin, finish })
    begin = addWeekdays(finish, 1)
    return made
  })
  return { lines, lengths, days: days.reduce((sum, one) => sum + one, 0) }
}

type Lengths = { readonly lengths: StartPlan['lengths']; readonly days: readonly number[] }

/** As long as the project is to take, in the proportions of the method; where that is not said, as usual for its class. */
function lengthsOf(usual: readonly number[], { class: size, finish }: StartingFrom, start: Day): Lengths {
  const own = finish === null ? 0 : countWeekdays(start, finish)
  if (own >= usual.length && own > 0) return { lengths: 'project', days: fitDays(usual, own) }
  return { lengths: 'class', days: usual.map((days) => scaledDays(days, size)) }
}

type Phase = MethodContent['phases'][number]

function linesOf(
  { id: phaseId, name, purpose, gate }: Phase,
  when: Pick<StartLine, 'days' | 'start' | 'finish'>,
): StartLine[] {
  const parent = `phase-${phaseId}`
  const { finish } = when
  return [
    { id: parent, kind: 'phase', parent: null, phaseId, name, ...when },
    {
      id: `work-${phaseId}`,
      kind: 'work',
      parent,
      phaseId,
      name: purpose.split('\n')[0]?.slice(0, longestName) || name,
      ...when,
    },
    {
      id: `gate-${phaseId}`,
      kind: 'gate',
      parent,
      phaseId,
      name: gate?.name ?? name,
      days: 0,
      start: finish,
      finish,
    },
  ]
}

/** Of a line of a plan, in characters. */
const longestName = 500
