import { flag, oneOf, text, wholeNumber, word } from '../codec.ts'
import type { Choice, CodeValue, CustomField, CustomValue, ScheduleProject } from '../model.ts'
import { fieldsOf, type FieldTable, fieldTable, orderOf } from '../xml/fields.ts'
import { moment, timeOfDay } from './codecs.ts'

const project = fieldsOf<ScheduleProject>()

/** CriticalSlackLimit counts days and is read by itself; so are SaveVersion and CurrencyCode, of the file. */
export const projectFields: FieldTable = fieldTable({
  Name: project.at('name', text),
  Title: project.at('title', text),
  Company: project.at('company', text),
  Manager: project.at('manager', text),
  Author: project.at('author', text),
  ScheduleFromStart: project.at('scheduleFrom', oneOf({ '1': 'start', '0': 'finish' })),
  StartDate: project.at('start', moment),
  FinishDate: project.at('finish', moment),
  CalendarUID: project.at('calendarId', word),
  DefaultStartTime: project.in('options', 'defaultStart', timeOfDay),
  DefaultFinishTime: project.in('options', 'defaultFinish', timeOfDay),
  MinutesPerDay: project.in('options', 'minutesPerDay', wholeNumber),
  MinutesPerWeek: project.in('options', 'minutesPerWeek', wholeNumber),
  DaysPerMonth: project.in('options', 'daysPerMonth', wholeNumber),
  HonorConstraints: project.in('options', 'honourConstraints', flag),
  MultipleCriticalPaths: project.in('options', 'multipleCriticalPaths', flag),
  SplitsInProgressTasks: project.in('options', 'splitInProgress', flag),
  StatusDate: project.at('statusDate', moment),
  NewTasksAreManual: project.in('options', 'newActivitiesManual', flag),
})

export const projectOrder: ReadonlyMap<string, number> = orderOf(`
  SaveVersion BuildNumber UID Name Title GUID Subject Category Company Manager Author CreationDate Revision
  LastSaved ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol
  CurrencyCode CurrencySymbolPosition CalendarUID BaselineCalendar DefaultStartTime DefaultFinishTime MinutesPerDay
  MinutesPerWeek DaysPerMonth DefaultTaskType DefaultFixedCostAccrual DefaultStandardRate DefaultOvertimeRate
  DurationFormat WorkFormat EditableActualCosts HonorConstraints EarnedValueMethod InsertedProjectsLikeSummary
  MultipleCriticalPaths NewTasksEffortDriven NewTasksEstimated SplitsInProgressTasks SpreadActualCost
  SpreadPercentComplete TaskUpdatesResource FiscalYearStart WeekStartDay MoveCompletedEndsBack
  MoveRemainingStartsBack MoveRemainingStartsForward MoveCompletedEndsForward BaselineForEarnedValue
  AutoAddNewResourcesAndTasks StatusDate CurrentDate MicrosoftProjectServerURL Autolink NewTaskStartDate
  NewTasksAreManual DefaultTaskEVMethod ProjectExternallyEdited ExtendedCreationDate ActualsInSync
  RemoveFileProperties AdminProject UpdateManuallyScheduledTasksWhenEditingLinks
  KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled Views Filters Groups Tables Maps Reports Drawings DataLinks
  VBAProjects OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks Resources Assignments
`)

const custom = fieldsOf<CustomField>()

export const customFieldFields: FieldTable = fieldTable({
  FieldID: custom.at('id', word),
  FieldName: custom.at('name', text),
  Alias: custom.at('alias', text),
})

export const customFieldOrder: ReadonlyMap<string, number> = orderOf(`
  FieldID FieldName CFType Guid ElemType MaxMultiValues UserDef Alias SecondaryPID SecondaryGuid AutoRollDown
  DefaultGuid Ltuid PhoneticAlias RollupType CalculationType Formula RestrictValues ValuelistSortOrder
  AppendNewValues Default ValueList
`)

const choice = fieldsOf<Choice>()

export const choiceFields: FieldTable = fieldTable({
  ID: choice.at('id', word),
  Value: choice.at('value', text),
  Description: choice.at('description', text),
})

export const maskedChoiceFields: FieldTable = fieldTable({
  ValueID: choice.at('id', word),
  ParentValueID: choice.at('parentId', word),
  Value: choice.at('value', text),
  Description: choice.at('description', text),
})

const value = fieldsOf<CustomValue>()

export const customValueFields: FieldTable = fieldTable({
  FieldID: value.at('fieldId', word),
  Value: value.at('value', text),
  ValueID: value.at('choiceId', word),
  DurationFormat: value.at('durationFormat', wholeNumber),
})

export const customValueOrder: ReadonlyMap<string, number> = orderOf(
  'UID FieldID Value ValueID ValueGUID DurationFormat',
)

const code = fieldsOf<CodeValue>()

export const codeValueFields: FieldTable = fieldTable({
  FieldID: code.at('typeId', word),
  ValueID: code.at('valueId', word),
})

export const codeValueOrder: ReadonlyMap<string, number> = orderOf('UID FieldID ValueID ValueGUID')
