import { type Finding, isCivil, term, told, type Told } from '@portolan/quantity'
import type {
  Activity,
  ActivityFields,
  ActivityKind,
  Constraint,
  ScheduleConvention,
} from '../../contract/index.ts'
import { editError, shortened } from './edit-finding.ts'
import type { ScheduleDraft } from './schedule-draft.ts'

/** Why fields cannot be set so, all of it. */
export function checkFields(
  draft: ScheduleDraft,
  activity: Activity,
  fields: ActivityFields,
): readonly Finding[] {
  const found = [
    checkSummary(activity, fields),
    checkMoments(fields),
    checkCalendar(draft, fields),
    checkConstraint(fields),
    checkMilestone(draft, activity, fields),
    checkActuals(activity, fields),
  ].find((one) => one !== undefined)
  if (found === undefined) return []
  const [code, why] = found
  const says = told('plan:field-refused')`“${{ activity: shortened(activity.name) }}”: ${{ why }}`
  return [editError(code, { kind: 'activity', id: activity.id }, says)]
}

/**
 * The activity with other fields. What is done follows from what is said: a finish makes it complete; a percentage
 * tells how much is left, but a physical one; a longer duration of a started activity is left to be done.
 */
export function setFields(
  activity: Activity,
  fields: ActivityFields,
  convention: ScheduleConvention,
): Activity {
  const { percent: told, constraint, duration, ...plain } = fields
  const progress = ['duration', 'remaining', 'percent', 'actualStart', 'actualFinish'] as const
  const moved = progress.some((name) => fields[name] !== undefined)
  const next = { ...activity, ...given(plain), ...(duration === undefined ? {} : { duration }) } as Activity
  const percent = next.actualFinish === null ? told : 100
  return {
    ...next,
    kind: duration === undefined ? activity.kind : kindWith(activity.kind, duration, convention),
    ...(constraint === undefined ? {} : { constraint: asConstraint(constraint) }),
    percent:
      percent === undefined ? activity.percent : { ...activity.percent, [activity.percent.counts]: percent },
    // Where work was broken off belongs to the progress that was told before.
    ...(moved ? { remaining: remainingOf(activity, next, fields), stop: null, resume: null } : {}),
  }
}

function remainingOf(
  before: Activity,
  after: Activity,
  { remaining, percent, duration }: ActivityFields,
): number | null {
  if (after.actualFinish !== null) return 0
  if (remaining !== undefined) return remaining
  if (percent !== undefined && before.percent.counts !== 'physical')
    return Math.round((after.duration * (100 - percent)) / 100)
  if (duration === undefined || before.remaining === null) return before.remaining
  const done = after.actualStart === null ? 0 : before.duration - before.remaining
  return Math.max(0, duration - done)
}

/** Microsoft Project makes a milestone of what takes no time, and the other way round. */
function kindWith(kind: ActivityKind, duration: number, convention: ScheduleConvention): ActivityKind {
  if (convention === 'primavera') return kind
  if (kind === 'task' && duration === 0) return 'milestone'
  return kind === 'milestone' && duration > 0 ? 'task' : kind
}

function asConstraint(told: NonNullable<ActivityFields['constraint']> | null): Constraint | null {
  if (told === null || told.kind === 'as-soon-as-possible') return null
  return { kind: told.kind, at: told.at as Constraint['at'] }
}

type Wrong = readonly [code: string, says: Told] | undefined

/** What a summary shows comes from what it holds. */
function checkSummary({ kind }: Activity, fields: ActivityFields): Wrong {
  if (kind !== 'summary') return undefined
  const computed = ['duration', 'remaining', 'percent', 'actualStart', 'actualFinish'] as const
  const set = computed.filter((name) => fields[name] !== undefined)
  if (set.length === 0) return undefined
  const fieldNames = set.map((name) => term(`plan:field.${name}`, inWords(name)))
  return [
    'plan/summary-is-computed',
    told(
      'plan:summary-is-computed',
    )`a summary takes its ${{ fields: fieldNames }} from what it holds. Change that.`,
  ]
}

function checkMoments({ deadline, actualStart, actualFinish, constraint }: ActivityFields): Wrong {
  const no = [deadline, actualStart, actualFinish, constraint?.at].find(
    (moment) => moment !== undefined && moment !== null && !isCivil(moment),
  )
  return no == null
    ? undefined
    : [
        'plan/no-such-moment',
        told('plan:no-such-moment')`${{ moment: no }} is no day and time of the calendar.`,
      ]
}

function checkCalendar({ schedule }: ScheduleDraft, { calendar }: ActivityFields): Wrong {
  if (calendar == null || schedule.calendars.some(({ id }) => id === calendar)) return undefined
  return [
    'plan/no-such-calendar',
    told(
      'plan:no-such-calendar',
    )`there is no calendar ${{ calendar }} in this schedule. Choose one of its own.`,
  ]
}

function checkConstraint({ constraint }: ActivityFields): Wrong {
  if (constraint == null || constraint.at !== null || /^as-(soon|late)-as-possible$/.test(constraint.kind))
    return undefined
  const kind = term(`schedule:constraint.${constraint.kind}`, constraint.kind.replaceAll('-', ' '))
  return [
    'plan/constraint-without-moment',
    told('plan:constraint-without-moment')`the constraint “${{ kind }}” needs a day. Say which.`,
  ]
}

function checkMilestone(
  { schedule }: ScheduleDraft,
  { kind }: Activity,
  { duration }: ActivityFields,
): Wrong {
  const stays = schedule.convention === 'primavera' && kind.includes('milestone')
  if (!stays || duration === undefined || duration === 0) return undefined
  return [
    'plan/milestone-has-no-duration',
    told('plan:milestone-has-no-duration')`a milestone takes no time. Add an activity in its place.`,
  ]
}

function checkActuals(activity: Activity, fields: ActivityFields): Wrong {
  if (fields.actualStart === undefined && fields.actualFinish === undefined) return undefined
  const start = fields.actualStart === undefined ? activity.actualStart : fields.actualStart
  const finish = fields.actualFinish === undefined ? activity.actualFinish : fields.actualFinish
  if (finish === null) return undefined
  if (start === null)
    return [
      'plan/finish-without-start',
      told('plan:finish-without-start')`it cannot have finished without having started. Give its start too.`,
    ]
  if (finish >= start) return undefined
  const says = told(
    'plan:actual-finish-before-start',
  )`the actual finish ${{ finish: spoken(finish) }} lies before the actual start ${{ start: spoken(start) }}. Change one of the two.`
  return ['plan/actual-finish-before-start', says]
}

function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function spoken(moment: string): string {
  return moment.replace('T', ' ')
}

function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
