import type { Activity, ActivityLink, Baseline } from '../activity.ts'
import { flag, text, wholeNumber, word } from '../codec.ts'
import { fieldsOf, type FieldTable, fieldTable, orderOf } from '../xml/fields.ts'
import {
  constraintType,
  hundredths,
  linkType,
  minutes,
  moment,
  notes,
  percent,
  percentThatCounts,
  reference,
  tenths,
  workType,
} from './codecs.ts'

const activity = fieldsOf<Activity>()

export const activityFields: FieldTable = fieldTable({
  UID: activity.at('id', word),
  GUID: activity.at('guid', text),
  ID: activity.at('row', wholeNumber),
  Name: activity.at('name', text),
  Active: activity.at('active', flag),
  Manual: activity.at('manual', flag),
  Type: activity.at('durationKind', workType),
  WBS: activity.at('wbs', text),
  OutlineNumber: activity.at('outlineNumber', text),
  OutlineLevel: activity.at('outlineLevel', wholeNumber),
  Priority: activity.at('priority', wholeNumber),
  StartText: activity.in('byHand', 'startText', text),
  FinishText: activity.in('byHand', 'finishText', text),
  DurationText: activity.in('byHand', 'durationText', text),
  Start: activity.in('said', 'start', moment),
  Finish: activity.in('said', 'finish', moment),
  Duration: activity.at('durationMinutes', minutes),
  ManualStart: activity.in('byHand', 'start', moment),
  ManualFinish: activity.in('byHand', 'finish', moment),
  ManualDuration: activity.in('byHand', 'durationMinutes', minutes),
  DurationFormat: activity.at('durationFormat', wholeNumber),
  Work: activity.in('work', 'totalMinutes', minutes),
  Stop: activity.at('stop', moment),
  Resume: activity.at('resume', moment),
  EffortDriven: activity.at('effortDriven', flag),
  Estimated: activity.at('estimated', flag),
  Milestone: activity.at('milestone', flag),
  Critical: activity.in('said', 'critical', flag),
  ExternalTask: activity.at('external', flag),
  ExternalTaskProject: activity.at('externalProject', text),
  EarlyStart: activity.in('said', 'earlyStart', moment),
  EarlyFinish: activity.in('said', 'earlyFinish', moment),
  LateStart: activity.in('said', 'lateStart', moment),
  LateFinish: activity.in('said', 'lateFinish', moment),
  FreeSlack: activity.in('said', 'freeFloatMinutes', tenths),
  TotalSlack: activity.in('said', 'totalFloatMinutes', tenths),
  StartSlack: activity.in('said', 'startFloatMinutes', tenths),
  FinishSlack: activity.in('said', 'finishFloatMinutes', tenths),
  FixedCost: activity.in('cost', 'fixed', hundredths),
  PercentComplete: activity.in('percent', 'duration', percent),
  PercentWorkComplete: activity.in('percent', 'work', percent),
  Cost: activity.in('cost', 'total', hundredths),
  ActualStart: activity.at('actualStart', moment),
  ActualFinish: activity.at('actualFinish', moment),
  ActualDuration: activity.at('actualDurationMinutes', minutes),
  ActualCost: activity.in('cost', 'actual', hundredths),
  ActualWork: activity.in('work', 'actualMinutes', minutes),
  RemainingDuration: activity.at('remainingMinutes', minutes),
  RemainingCost: activity.in('cost', 'remaining', hundredths),
  RemainingWork: activity.in('work', 'remainingMinutes', minutes),
  ConstraintType: activity.in('constraint', 'type', constraintType),
  CalendarUID: activity.at('calendarId', reference),
  ConstraintDate: activity.in('constraint', 'date', moment),
  Deadline: activity.at('deadline', moment),
  LevelingDelay: activity.in('levellingDelay', 'minutes', tenths),
  LevelingDelayFormat: activity.in('levellingDelay', 'format', wholeNumber),
  IgnoreResourceCalendar: activity.at('ignoresResourceCalendars', flag),
  Notes: activity.at('notes', notes),
  PhysicalPercentComplete: activity.in('percent', 'physical', percent),
  EarnedValueMethod: activity.in('percent', 'counts', percentThatCounts),
})

export const activityOrder: ReadonlyMap<string, number> = orderOf(`
  UID GUID ID Name Active Manual Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority
  StartText FinishText DurationText Start Finish Duration ManualStart ManualFinish ManualDuration DurationFormat
  FreeformDurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated Milestone
  Summary DisplayAsSummary Critical IsSubproject IsSubprojectReadOnly SubprojectName ExternalTask
  ExternalTaskProject EarlyStart EarlyFinish LateStart LateFinish StartVariance FinishVariance WorkVariance
  FreeSlack TotalSlack StartSlack FinishSlack FixedCost FixedCostAccrual PercentComplete PercentWorkComplete Cost
  OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost ActualOvertimeCost ActualWork
  ActualOvertimeWork RegularWork RemainingDuration RemainingCost RemainingWork RemainingOvertimeCost
  RemainingOvertimeWork ACWP CV ConstraintType CalendarUID ConstraintDate Deadline LevelAssignments
  LevelingCanSplit LevelingDelay LevelingDelayFormat PreLeveledStart PreLeveledFinish Hyperlink HyperlinkAddress
  HyperlinkSubAddress IgnoreResourceCalendar Notes HideBar Rollup BCWS BCWP PhysicalPercentComplete
  EarnedValueMethod PredecessorLink IsPublished StatusManager CommitmentStart CommitmentFinish CommitmentType
  BoardStatusColumnOrderingID SprintColumnOrderingID NextAvailableBoardStatusColumnOrderingID
  NextAvailableSprintOrderingID ActualWorkProtected ActualOvertimeWorkProtected ExtendedAttribute Baseline
  OutlineCode TimephasedData
`)

const link = fieldsOf<ActivityLink>()

/** The lag stands in two elements and is read by itself. */
export const linkFields: FieldTable = fieldTable({
  PredecessorUID: link.at('fromId', word),
  Type: link.at('type', linkType),
  CrossProjectName: link.at('otherFile', text),
  LagFormat: link.at('lagFormat', wholeNumber),
})

export const linkOrder: ReadonlyMap<string, number> = orderOf(
  'PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat',
)

const baseline = fieldsOf<Baseline>()

export const baselineFields: FieldTable = fieldTable({
  Number: baseline.at('number', wholeNumber),
  Start: baseline.at('start', moment),
  Finish: baseline.at('finish', moment),
  Duration: baseline.at('durationMinutes', minutes),
  Work: baseline.at('workMinutes', minutes),
  Cost: baseline.at('cost', hundredths),
})

export const baselineOrder: ReadonlyMap<string, number> = orderOf(
  'TimephasedData Number Interim Start Finish Duration DurationFormat EstimatedDuration Work Cost BCWS BCWP FixedCost',
)
