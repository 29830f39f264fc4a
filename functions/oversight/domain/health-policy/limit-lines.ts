import {
  defaultSchedulePolicy,
  type HealthPolicy,
  type Limits,
  type Mark,
  type SlipLimits,
} from '@portolan/health'
import type {
  Limited,
  LimitedRule,
  LimitGroup,
  LimitLine,
  LimitLineName,
  LimitReading,
  LimitUnit,
} from '../../contract/index.ts'

/** A limit of the policy as people set it: where it stands, what it may be, and how it is held against a value. */
export type Line = {
  readonly line: LimitLineName
  readonly unit: LimitUnit
  readonly reads: LimitReading
  readonly least: number
  readonly most: number
  readonly offTrackMay: LimitLine['offTrackMay']
  readonly get: (policy: HealthPolicy) => Limits
  readonly set: (policy: HealthPolicy, limits: Limits) => HealthPolicy
}

type Bounds = Pick<Line, 'unit' | 'reads' | 'least' | 'most' | 'offTrackMay'>

const days: Bounds = { unit: 'days', reads: 'from', least: 1, most: 3_650, offTrackMay: 'may' }
const share: Bounds = { unit: 'share', reads: 'from', least: 0.01, most: 10, offTrackMay: 'may' }
const ratio: Bounds = { unit: 'ratio', reads: 'below', least: 0.1, most: 2, offTrackMay: 'never' }
const over: Bounds = { unit: 'share', reads: 'over', least: 0, most: 10, offTrackMay: 'never' }

type PlainKey = {
  [Key in keyof HealthPolicy]-?: HealthPolicy[Key] extends Limits ? Key : never
}[keyof HealthPolicy]

function plain(key: PlainKey, bounds: Bounds, line: LimitLineName = 'value'): Line {
  return {
    line,
    ...bounds,
    get: (policy) => policy[key],
    set: (policy, limits) => ({ ...policy, [key]: { ...policy[key], ...limits } }),
  }
}

/** A slip counts by days and share together, or by long days alone. */
function slip(
  read: (policy: HealthPolicy) => SlipLimits,
  write: (policy: HealthPolicy, slip: SlipLimits) => HealthPolicy,
): readonly Line[] {
  const part = (line: LimitLineName, key: keyof SlipLimits, bounds: Bounds): Line => ({
    line,
    ...bounds,
    get: (policy) => read(policy)[key],
    set: (policy, limits) => write(policy, { ...read(policy), [key]: limits }),
  })
  return [part('days', 'days', days), part('share', 'share', share), part('long-days', 'longDays', days)]
}

const scheduleOf = (policy: HealthPolicy) => policy.schedule ?? defaultSchedulePolicy

function below(key: keyof ReturnType<typeof scheduleOf>['below']): readonly Line[] {
  return [
    {
      line: 'value',
      ...ratio,
      get: (policy) => ({ atRisk: scheduleOf(policy).below[key], offTrack: null }),
      set: (policy, { atRisk }) => {
        const schedule = scheduleOf(policy)
        return { ...policy, schedule: { ...schedule, below: { ...schedule.below, [key]: atRisk } } }
      },
    },
  ]
}

type TriggerKey = keyof NonNullable<HealthPolicy['triggers']>

/** Whether a warning begins at its mark or beyond it belongs to the rule; where it lies is set. */
function trigger(rule: TriggerKey, bounds: Bounds): readonly Line[] {
  return [
    {
      line: 'value',
      ...bounds,
      get: ({ triggers }) => {
        const mark = triggers?.[rule]?.atRisk
        return { atRisk: mark === undefined ? 0 : placeOf(mark), offTrack: null }
      },
      set: (policy, { atRisk }) => {
        const known = policy.triggers?.[rule]
        if (known === undefined) return policy
        const mark: Mark = bounds.reads === 'over' ? { over: atRisk } : { from: atRisk }
        return { ...policy, triggers: { ...policy.triggers, [rule]: { ...known, atRisk: mark } } }
      },
    },
  ]
}

function placeOf(mark: Mark): number {
  return 'over' in mark ? mark.over : mark.from
}

const count: Bounds = { unit: 'count', reads: 'from', least: 1, most: 20, offTrackMay: 'may' }
const warns = (bounds: Bounds): Bounds => ({ ...bounds, offTrackMay: 'never' })

/** The lines of each rule, and of how reasons add up. */
export const linesOf: Readonly<Record<Limited, readonly Line[]>> = {
  'slip-current': slip(
    ({ slipCurrent }) => slipCurrent,
    (policy, slipCurrent) => ({ ...policy, slipCurrent }),
  ),
  'slip-first': slip(
    ({ slipFirst }) => slipFirst,
    (policy, slipFirst) => ({ ...policy, slipFirst }),
  ),
  'repeated-slip': [plain('repeatedSlip', count), movedDays()],
  overdue: [plain('overdueDays', days)],
  'behind-progress': [plain('behindShare', { ...share, most: 1 })],
  'end-near': [plain('endNearDays', { ...warns(days), reads: 'until' })],
  'cost-current': [plain('costCurrentShare', share)],
  'cost-first': [plain('costFirstShare', share)],
  'period-variance': [
    plain('overspendShare', warns(share)),
    plain('underspendShare', { ...warns(share), most: 1 }, 'under'),
  ],
  'schedule-slip': slip(
    (policy) => scheduleOf(policy).slip,
    (policy, limits) => ({ ...policy, schedule: { ...scheduleOf(policy), slip: limits } }),
  ),
  'spi-time': below('spiTime'),
  cpi: below('cpi'),
  'tcpi-gap': [tcpiGap()],
  'baseline-execution': below('baselineExecution'),
  'critical-path-length': below('criticalPathLength'),
  'evidence-age': [evidenceAge()],
  gaps: [coverage()],
  'milestone-trend': trigger('milestone-trend', warns(count)),
  'contingency-burn': trigger('contingency-burn', { ...over, most: 1 }),
  'issue-overdue': trigger('issue-overdue', { ...warns(count), most: 1_000 }),
  'key-person-load': trigger('key-person-load', over),
  'status-age': trigger('status-age', { ...over, unit: 'days', most: 3_650 }),
  'estimate-growth': trigger('estimate-growth', warns(share)),
  'scope-churn': trigger('scope-churn', over),
  'timesheet-lateness': trigger('timesheet-lateness', { ...over, most: 1 }),
  'acceptance-rejection': trigger('acceptance-rejection', { ...over, most: 1 }),
  together: [together()],
}

export const groupOf: Readonly<Record<Limited, LimitGroup>> = {
  ...grouped('time', [
    'slip-current',
    'slip-first',
    'repeated-slip',
    'overdue',
    'behind-progress',
    'end-near',
  ]),
  ...grouped('cost', ['cost-current', 'cost-first', 'period-variance']),
  ...grouped('schedule', [
    'schedule-slip',
    'spi-time',
    'cpi',
    'tcpi-gap',
    'baseline-execution',
    'critical-path-length',
  ]),
  ...grouped('evidence', ['evidence-age', 'gaps']),
  ...grouped('rooms', [
    'milestone-trend',
    'contingency-burn',
    'issue-overdue',
    'key-person-load',
    'status-age',
    'estimate-growth',
    'scope-churn',
    'timesheet-lateness',
    'acceptance-rejection',
  ]),
  together: 'together',
}

function grouped<Rule extends LimitedRule>(
  group: LimitGroup,
  rules: readonly Rule[],
): Record<Rule, LimitGroup> {
  return Object.fromEntries(rules.map((rule) => [rule, group])) as Record<Rule, LimitGroup>
}

function movedDays(): Line {
  return {
    line: 'moved-days',
    ...warns(days),
    get: ({ repeatedSlip }) => ({ atRisk: repeatedSlip.moveDays, offTrack: null }),
    set: (policy, { atRisk }) => ({
      ...policy,
      repeatedSlip: { ...policy.repeatedSlip, moveDays: atRisk },
    }),
  }
}

function tcpiGap(): Line {
  return {
    line: 'value',
    ...ratio,
    reads: 'over',
    least: 0,
    get: (policy) => ({ atRisk: scheduleOf(policy).tcpiGap, offTrack: null }),
    set: (policy, { atRisk }) => ({ ...policy, schedule: { ...scheduleOf(policy), tcpiGap: atRisk } }),
  }
}

/** Beyond the second limit evidence is too old to judge by: not off track, but not known. */
function evidenceAge(): Line {
  return {
    line: 'value',
    ...days,
    least: 92,
    offTrackMay: 'must',
    get: ({ evidence }) => ({ atRisk: evidence.oldDays, offTrack: evidence.tooOldDays }),
    set: (policy, { atRisk, offTrack }) => ({
      ...policy,
      evidence: { ...policy.evidence, oldDays: atRisk, tooOldDays: offTrack ?? policy.evidence.tooOldDays },
    }),
  }
}

function coverage(): Line {
  return {
    line: 'value',
    unit: 'share',
    reads: 'below',
    least: 0,
    most: 1,
    offTrackMay: 'never',
    get: ({ minimumCoverage }) => ({ atRisk: minimumCoverage, offTrack: null }),
    set: (policy, { atRisk }) => ({ ...policy, minimumCoverage: atRisk }),
  }
}

function together(): Line {
  return {
    line: 'value',
    unit: 'weight',
    reads: 'from',
    least: 0.1,
    most: 10,
    offTrackMay: 'must',
    get: ({ togetherAtRisk, togetherOffTrack }) => ({ atRisk: togetherAtRisk, offTrack: togetherOffTrack }),
    set: (policy, { atRisk, offTrack }) => ({
      ...policy,
      togetherAtRisk: atRisk,
      togetherOffTrack: offTrack ?? policy.togetherOffTrack,
    }),
  }
}
