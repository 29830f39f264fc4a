import type { Activity, ActivityLink, ConstraintType, DurationKind, Percent } from '../activity.ts'
import { type Codec, flag, number, oneOf, readMoment, readNumber, text, word } from '../codec.ts'
import type { ScheduleOptions, ScheduleProject } from '../model.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'
import { fieldsOf, type FieldTable, fieldTable } from '../xml/fields.ts'
import { amount, hours, roleReference, wbsReference } from '../xer/codecs.ts'
import type { Civil } from '@portolan/quantity'

/** Moments are as in XML, hours as in XER. */
export const moment: Codec<Civil> = {
  same: false,
  read: (written) => readMoment(written),
  write: (value) => `${value}:00`,
}

/** 0 to 1 in the file. */
const fraction: Codec<number> = {
  same: false,
  read: (written) => {
    const value = readNumber(written)
    return value === undefined ? undefined : Math.round(value * 10_000) / 100
  },
  write: (value) => String(value / 100),
}

export const constraintType: Codec<ConstraintType> = oneOf<ConstraintType>({
  'As Late As Possible': 'as-late-as-possible',
  'Start On': 'must-start-on',
  'Finish On': 'must-finish-on',
  'Start On or After': 'start-no-earlier-than',
  'Start On or Before': 'start-no-later-than',
  'Finish On or After': 'finish-no-earlier-than',
  'Finish On or Before': 'finish-no-later-than',
  'Mandatory Start': 'mandatory-start',
  'Mandatory Finish': 'mandatory-finish',
})

const durationKind: Codec<DurationKind> = oneOf<DurationKind>({
  'Fixed Duration and Units/Time': 'fixed-duration',
  'Fixed Duration and Units': 'fixed-duration-and-units',
  'Fixed Units': 'fixed-work',
  'Fixed Units/Time': 'fixed-units',
})

const percentThatCounts: Codec<Percent['counts']> = oneOf<Percent['counts']>({
  Duration: 'duration',
  Units: 'work',
  Physical: 'physical',
  Scope: 'physical',
})

const status: Codec<'not-started' | 'in-progress' | 'completed'> = oneOf<
  'not-started' | 'in-progress' | 'completed'
>({ 'Not Started': 'not-started', 'In Progress': 'in-progress', Completed: 'completed' })

const priority: Codec<number> = {
  same: false,
  read: (written) => ({ Top: 900, High: 700, Normal: 500, Low: 300, Lowest: 100 })[written],
  write: String,
}

const activity = fieldsOf<Activity>()

export const activityFields: FieldTable = fieldTable({
  ObjectId: activity.at('id', word),
  Id: activity.at('code', text),
  Name: activity.at('name', text),
  GUID: activity.at('guid', word),
  WBSObjectId: activity.at('parentId', wbsReference),
  CalendarObjectId: activity.at('calendarId', word),
  DurationType: activity.at('durationKind', durationKind),
  Status: activity.at('status', status),
  LevelingPriority: activity.at('priority', priority),
  PercentCompleteType: activity.in('percent', 'counts', percentThatCounts),
  PhysicalPercentComplete: activity.in('percent', 'physical', fraction),
  DurationPercentComplete: activity.in('percent', 'duration', fraction),
  UnitsPercentComplete: activity.in('percent', 'work', fraction),
  PlannedDuration: activity.at('durationMinutes', hours),
  RemainingDuration: activity.at('remainingMinutes', hours),
  ActualDuration: activity.at('actualDurationMinutes', hours),
  PlannedLaborUnits: activity.in('work', 'plannedMinutes', hours),
  ActualLaborUnits: activity.in('work', 'actualMinutes', hours),
  RemainingLaborUnits: activity.in('work', 'remainingMinutes', hours),
  AtCompletionLaborUnits: activity.in('work', 'totalMinutes', hours),
  PrimaryConstraintType: activity.in('constraint', 'type', constraintType),
  PrimaryConstraintDate: activity.in('constraint', 'date', moment),
  SecondaryConstraintType: activity.in('secondConstraint', 'type', constraintType),
  SecondaryConstraintDate: activity.in('secondConstraint', 'date', moment),
  ExpectedFinishDate: activity.at('expectedFinish', moment),
  PlannedStartDate: activity.at('plannedStart', moment),
  PlannedFinishDate: activity.at('plannedFinish', moment),
  ActualStartDate: activity.at('actualStart', moment),
  ActualFinishDate: activity.at('actualFinish', moment),
  SuspendDate: activity.at('stop', moment),
  ResumeDate: activity.at('resume', moment),
  ExternalEarlyStartDate: activity.at('externalEarlyStart', moment),
  ExternalLateFinishDate: activity.at('externalLateFinish', moment),
  StartDate: activity.in('said', 'start', moment),
  FinishDate: activity.in('said', 'finish', moment),
  EarlyStartDate: activity.in('said', 'earlyStart', moment),
  EarlyFinishDate: activity.in('said', 'earlyFinish', moment),
  LateStartDate: activity.in('said', 'lateStart', moment),
  LateFinishDate: activity.in('said', 'lateFinish', moment),
  RemainingEarlyStartDate: activity.in('said', 'remainingEarlyStart', moment),
  RemainingEarlyFinishDate: activity.in('said', 'remainingEarlyFinish', moment),
  RemainingLateStartDate: activity.in('said', 'remainingLateStart', moment),
  RemainingLateFinishDate: activity.in('said', 'remainingLateFinish', moment),
  TotalFloat: activity.in('said', 'totalFloatMinutes', hours),
  FreeFloat: activity.in('said', 'freeFloatMinutes', hours),
  IsCritical: activity.in('said', 'critical', flag),
  IsLongestPath: activity.in('said', 'driving', flag),
})

export const wbsFields: FieldTable = fieldTable({
  ObjectId: activity.at('id', wbsReference),
  ParentObjectId: activity.at('parentId', wbsReference),
  Code: activity.at('code', text),
  Name: activity.at('name', text),
  GUID: activity.at('guid', word),
})

const link = fieldsOf<ActivityLink>()

/** Lag is read by itself. */
export const linkFields: FieldTable = fieldTable({
  ObjectId: link.at('id', word),
  PredecessorActivityObjectId: link.at('fromId', word),
  SuccessorActivityObjectId: link.at('toId', word),
  PredecessorProjectObjectId: link.at('fromProjectId', word),
  Type: link.at(
    'type',
    oneOf<ActivityLink['type']>({
      'Finish to Start': 'FS',
      'Start to Start': 'SS',
      'Finish to Finish': 'FF',
      'Start to Finish': 'SF',
    }),
  ),
  Comments: link.at('note', word),
})

const project = fieldsOf<ScheduleProject>()

export const projectFields: FieldTable = fieldTable({
  ObjectId: project.at('id', word),
  Id: project.at('code', text),
  Name: project.at('name', text),
  PlannedStartDate: project.at('start', moment),
  ScheduledFinishDate: project.at('finish', moment),
  MustFinishByDate: project.at('mustFinishBy', moment),
  DataDate: project.at('statusDate', moment),
  ActivityDefaultCalendarObjectId: project.at('calendarId', word),
  CriticalActivityFloatLimit: project.at('criticalFloatMinutes', hours),
  CriticalActivityFloatThreshold: project.at('criticalFloatMinutes', hours),
  CriticalActivityPathType: project.in(
    'options',
    'criticalBy',
    oneOf<'float' | 'longest-path'>({ 'Critical Float': 'float', 'Longest Path': 'longest-path' }),
  ),
  OutOfSequenceScheduleType: project.in(
    'options',
    'progress',
    oneOf<ScheduleOptions['progress']>({
      'Retained Logic': 'retained-logic',
      'Progress Override': 'progress-override',
      'Actual Dates': 'actual-dates',
    }),
  ),
  RelationshipLagCalendar: project.in(
    'options',
    'lagCalendar',
    oneOf<ScheduleOptions['lagCalendar']>({
      'Predecessor Activity Calendar': 'predecessor',
      'Successor Activity Calendar': 'successor',
      'Project Default Calendar': 'project',
      '24 Hour Calendar': 'around-the-clock',
    }),
  ),
  ComputeTotalFloatType: project.in(
    'options',
    'floatKind',
    oneOf<ScheduleOptions['floatKind']>({
      'Start Float = Late Start - Early Start': 'start',
      'Finish Float = Late Finish - Early Finish': 'finish',
      'Smallest of Start Float and Finish Float': 'smallest',
    }),
  ),
  StartToStartLagCalculationType: project.in(
    'options',
    'startLagFrom',
    oneOf<'actual-start' | 'early-start'>({ '1': 'early-start', '0': 'actual-start' }),
  ),
  MakeOpenEndedActivitiesCritical: project.in('options', 'openEndsCritical', flag),
  UseExpectedFinishDates: project.in('options', 'useExpectedFinish', flag),
  IgnoreOtherProjectRelationships: project.in('options', 'ignoreOtherProjects', flag),
})

const resource = fieldsOf<ScheduleResource>()

export const resourceFields: FieldTable = fieldTable({
  ObjectId: resource.at('id', word),
  ParentObjectId: resource.at('parentId', word),
  Id: resource.at('code', text),
  Name: resource.at('name', text),
  GUID: resource.at('guid', word),
  EmailAddress: resource.at('email', word),
  CalendarObjectId: resource.at('calendarId', word),
  IsActive: resource.at('active', flag),
  ResourceType: resource.at(
    'kind',
    oneOf<ScheduleResource['kind']>({ Labor: 'work', Nonlabor: 'equipment', Material: 'material' }),
  ),
})

export const roleFields: FieldTable = fieldTable({
  ObjectId: resource.at('id', roleReference),
  ParentObjectId: resource.at('parentId', roleReference),
  Id: resource.at('code', text),
  Name: resource.at('name', text),
})

const assignment = fieldsOf<Assignment>()

export const assignmentFields: FieldTable = fieldTable({
  ObjectId: assignment.at('id', word),
  ActivityObjectId: assignment.at('activityId', word),
  ResourceObjectId: assignment.at('resourceId', word),
  RoleObjectId: assignment.at('roleId', roleReference),
  GUID: assignment.at('guid', word),
  PlannedUnits: assignment.in('work', 'plannedMinutes', hours),
  ActualUnits: assignment.in('work', 'actualMinutes', hours),
  RemainingUnits: assignment.in('work', 'remainingMinutes', hours),
  AtCompletionUnits: assignment.in('work', 'totalMinutes', hours),
  PlannedUnitsPerTime: assignment.at('units', number),
  PlannedCost: assignment.in('cost', 'planned', amount),
  ActualCost: assignment.in('cost', 'actual', amount),
  RemainingCost: assignment.in('cost', 'remaining', amount),
  AtCompletionCost: assignment.in('cost', 'total', amount),
  StartDate: assignment.at('start', moment),
  FinishDate: assignment.at('finish', moment),
  ActualStartDate: assignment.at('actualStart', moment),
  ActualFinishDate: assignment.at('actualFinish', moment),
  UnitsPercentComplete: assignment.at('percentWork', fraction),
})
