export type {
  ActivityKind,
  Constraint,
  ConstraintKind,
  Convention,
  DatedShifts,
  Lag,
  LinkKind,
  OtherWeek,
  ScheduleActivity,
  ScheduleCalendar,
  ScheduleInput,
  ScheduleLink,
  ScheduleOptions,
  ScheduleProject,
  Shifts,
  Split,
  WallMinute,
  WorkMinutes,
} from './input.ts'
export type {
  ActivityDates,
  Driver,
  DriverKind,
  Limit,
  ProjectDates,
  ScheduleAnswer,
  ScheduleResult,
} from './result.ts'
export { schedule } from './schedule.ts'
export { type EarlyDates, earlyDatesWith, type EarlyNetwork, earlyNetwork } from './early-dates.ts'
export { type AxisActivity, type AxisLink, oneAxis, type OneAxis } from './one-axis.ts'
export { type SpanRuns, spanRuns } from './span-runs.ts'
export { explain, type Step } from './explain.ts'
export { wallMinute, wallText } from './wall-clock.ts'
export { calendarAxis } from './calendar-axis.ts'
export type { WorkAxis } from './work-axis.ts'
export { compile, type Compiled, type KernelLink, type KernelNetwork } from './kernel/compile.ts'
export { pass } from './kernel/pass.ts'
export { datesOf, finishOf, live, type LiveDates, type LiveSchedule } from './kernel/live.ts'
export { changeDuration, changeLag } from './kernel/change.ts'
