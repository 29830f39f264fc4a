import { flag, number, text, wholeNumber, word } from '../codec.ts'
import type { Assignment, Availability, RateRow, ScheduleResource, TimePhased } from '../resource.ts'
import { fieldsOf, type FieldTable, fieldTable, orderOf } from '../xml/fields.ts'
import {
  curve,
  hundredths,
  minutes,
  moment,
  notes,
  percent,
  ratePer,
  rateTable,
  reference,
  tenths,
  units,
} from './codecs.ts'

const resource = fieldsOf<ScheduleResource>()

/** Type, IsCostResource and IsInactive together say what kind it is, and are read by themselves. */
export const resourceFields: FieldTable = fieldTable({
  UID: resource.at('id', word),
  GUID: resource.at('guid', text),
  ID: resource.at('row', wholeNumber),
  Name: resource.at('name', text),
  Initials: resource.at('initials', text),
  Code: resource.at('code', text),
  Group: resource.at('group', text),
  EmailAddress: resource.at('email', text),
  MaterialLabel: resource.at('materialLabel', text),
  MaxUnits: resource.at('maxUnits', number),
  Work: resource.in('work', 'totalMinutes', minutes),
  ActualWork: resource.in('work', 'actualMinutes', minutes),
  RemainingWork: resource.in('work', 'remainingMinutes', minutes),
  StandardRate: resource.in('standardRate', 'amount', units),
  StandardRateFormat: resource.in('standardRate', 'per', ratePer),
  Cost: resource.in('cost', 'total', hundredths),
  OvertimeRate: resource.in('overtimeRate', 'amount', units),
  OvertimeRateFormat: resource.in('overtimeRate', 'per', ratePer),
  CostPerUse: resource.at('costPerUse', hundredths),
  ActualCost: resource.in('cost', 'actual', hundredths),
  RemainingCost: resource.in('cost', 'remaining', hundredths),
  CalendarUID: resource.at('calendarId', reference),
  Notes: resource.at('notes', notes),
  IsGeneric: resource.at('generic', flag),
  IsBudget: resource.at('budget', flag),
})

export const resourceOrder: ReadonlyMap<string, number> = orderOf(`
  UID GUID ID Name Type IsNull Initials Phonetics NTAccount MaterialLabel Code Group WorkGroup EmailAddress
  Hyperlink HyperlinkAddress HyperlinkSubAddress MaxUnits PeakUnits OverAllocated AvailableFrom AvailableTo Start
  Finish CanLevel AccrueAt Work RegularWork OvertimeWork ActualWork RemainingWork ActualOvertimeWork
  RemainingOvertimeWork PercentWorkComplete StandardRate StandardRateFormat Cost OvertimeRate OvertimeRateFormat
  OvertimeCost CostPerUse ActualCost ActualOvertimeCost RemainingCost RemainingOvertimeCost WorkVariance
  CostVariance SV CV ACWP CalendarUID Notes BCWS BCWP IsGeneric IsInactive IsEnterprise BookingType
  ActualWorkProtected ActualOvertimeWorkProtected ActiveDirectoryGUID CreationDate IsCostResource AssnOwner
  AssnOwnerGuid IsBudget AvailabilityPeriods Rates ExtendedAttribute Baseline OutlineCode TimephasedData
`)

const rate = fieldsOf<RateRow>()

export const rateFields: FieldTable = fieldTable({
  RatesFrom: rate.at('from', moment),
  RatesTo: rate.at('to', moment),
  RateTable: rate.at('table', rateTable),
  StandardRate: rate.in('standard', 'amount', units),
  StandardRateFormat: rate.in('standard', 'per', ratePer),
  OvertimeRate: rate.in('overtime', 'amount', units),
  OvertimeRateFormat: rate.in('overtime', 'per', ratePer),
  CostPerUse: rate.at('costPerUse', hundredths),
})

const availability = fieldsOf<Availability>()

export const availabilityFields: FieldTable = fieldTable({
  AvailableFrom: availability.at('from', moment),
  AvailableTo: availability.at('to', moment),
  AvailableUnits: availability.at('units', number),
})

const assignment = fieldsOf<Assignment>()

export const assignmentFields: FieldTable = fieldTable({
  UID: assignment.at('id', word),
  GUID: assignment.at('guid', text),
  TaskUID: assignment.at('activityId', word),
  ResourceUID: assignment.at('resourceId', reference),
  PercentWorkComplete: assignment.at('percentWork', percent),
  ActualCost: assignment.in('cost', 'actual', hundredths),
  ActualFinish: assignment.at('actualFinish', moment),
  ActualStart: assignment.at('actualStart', moment),
  ActualWork: assignment.in('work', 'actualMinutes', minutes),
  Cost: assignment.in('cost', 'total', hundredths),
  CostRateTable: assignment.at('rateTable', rateTable),
  Delay: assignment.in('delay', 'minutes', tenths),
  Finish: assignment.at('finish', moment),
  LevelingDelay: assignment.in('levellingDelay', 'minutes', tenths),
  LevelingDelayFormat: assignment.in('levellingDelay', 'format', wholeNumber),
  Notes: assignment.at('notes', notes),
  RemainingCost: assignment.in('cost', 'remaining', hundredths),
  RemainingWork: assignment.in('work', 'remainingMinutes', minutes),
  Start: assignment.at('start', moment),
  Stop: assignment.at('stop', moment),
  Resume: assignment.at('resume', moment),
  Units: assignment.at('units', number),
  Work: assignment.in('work', 'totalMinutes', minutes),
  WorkContour: assignment.at('curve', curve),
})

export const assignmentOrder: ReadonlyMap<string, number> = orderOf(`
  UID GUID TaskUID ResourceUID PercentWorkComplete ActualCost ActualFinish ActualOvertimeCost ActualOvertimeWork
  ActualStart ActualWork ACWP Confirmed Cost CostRateTable RateScale CostVariance CV Delay Finish FinishVariance
  Hyperlink HyperlinkAddress HyperlinkSubAddress WorkVariance HasFixedRateUnits FixedMaterial LevelingDelay
  LevelingDelayFormat LinkedFields Milestone Notes Overallocated OvertimeCost OvertimeWork RegularWork
  RemainingCost RemainingOvertimeCost RemainingOvertimeWork RemainingWork ResponsePending Start Stop Resume
  StartVariance Summary SV Units UpdateNeeded VAC Work WorkContour BCWS BCWP BookingType ActualWorkProtected
  ActualOvertimeWorkProtected CreationDate AssnOwner AssnOwnerGuid BudgetCost BudgetWork ExtendedAttribute Baseline
  TimephasedData
`)

const piece = fieldsOf<TimePhased>()

export const timePhasedFields: FieldTable = fieldTable({
  Type: piece.at('kind', wholeNumber),
  UID: piece.at('uid', text),
  Start: piece.at('start', moment),
  Finish: piece.at('finish', moment),
  Unit: piece.at('unit', wholeNumber),
  Value: piece.at('value', text),
})

export const timePhasedOrder: ReadonlyMap<string, number> = orderOf('Type UID Start Finish Unit Value')
