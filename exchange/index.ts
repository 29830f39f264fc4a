export type { Absence, Absent, Cell, Present, Wrong } from './cells/cell.ts'
export { isPresent, readAbsence } from './cells/cell.ts'
export type { DateOrder, DayStyle } from './cells/day.ts'
export { readDay } from './cells/day.ts'
export type { Amount, MoneyStyle } from './cells/money.ts'
export { readMoney } from './cells/money.ts'
export { readNumber, readPercent } from './cells/number.ts'
export type { Rating, RatingScale } from './cells/rating.ts'
export { ratingScale, ratingScales, readRating, recogniseScale } from './cells/rating.ts'
export { dayInName } from './columns/as-of.ts'
export type { MappingOptions } from './columns/guess-mapping.ts'
export { guessMapping } from './columns/guess-mapping.ts'
export type { ColumnMapping, ColumnUse, Mapping, MappingSettings, Period, Phase } from './columns/mapping.ts'
export { sourceSignature } from './columns/mapping.ts'
export type { Target, TargetKind } from './columns/target.ts'
export type { TargetId } from './columns/targets.ts'
export { targetOf, targets } from './columns/targets.ts'
export type { LayoutChoice, Table, TableRow } from './layout/guess-layout.ts'
export { guessLayout, guessTable } from './layout/guess-layout.ts'
export { transpose } from './layout/transpose.ts'
export type { Outcome } from './outcome.ts'
export type { Caps } from './reading/caps.ts'
export { defaultCaps } from './reading/caps.ts'
export type { ReadOptions, TableFile } from './reading/read-table.ts'
export { readTable } from './reading/read-table.ts'
export type { Sheet } from './reading/xlsx.ts'
export type { ColumnNames } from './records/read-register.ts'
export { readRegister } from './records/read-register.ts'
export type { Register, RegisterFields, RegisterLine, RegisterRecord, SelfCheck } from './records/record.ts'
export type {
  Doubt,
  Incoming,
  Join,
  JoinKind,
  Known,
  MatchBy,
  Matching,
  MatchOptions,
} from './matching/match-editions.ts'
export { matchEditions } from './matching/match-editions.ts'
export { nameKey } from './matching/name-key.ts'
export type {
  Activity,
  ActivityKind,
  ActivityLink,
  Baseline,
  BlankRow,
  ByHand,
  Constraint,
  ConstraintType,
  CostFigures,
  Delay,
  DurationKind,
  Lag,
  LinkType,
  Part,
  Percent,
  Said,
  WorkFigures,
} from './schedule/activity.ts'
export type { CalendarChange, DayShifts, ScheduleCalendar, Week, WorkWeek } from './schedule/calendar.ts'
export { inheritedWeek, rangesOfChange, resolveCalendar } from './schedule/calendar.ts'
export type { ScheduleCaps } from './schedule/caps.ts'
export { defaultScheduleCaps } from './schedule/caps.ts'
export type { Issue, IssueFile, IssueLink, Sprint, SprintFigures } from './schedule/issues/model.ts'
export type { IssueReadOptions } from './schedule/issues/read-issues.ts'
export { readIssues } from './schedule/issues/read-issues.ts'
export type { Kept, KeptElement } from './schedule/kept.ts'
export { nothingKept } from './schedule/kept.ts'
export type {
  Choice,
  CodeType,
  CodeValue,
  CustomField,
  CustomValue,
  Envelope,
  Note,
  ProjectBaseline,
  ScheduleFile,
  ScheduleFormat,
  ScheduleOptions,
  ScheduleProject,
} from './schedule/model.ts'
export { moneyOf, plainOptions } from './schedule/model.ts'
export { writeMspdi } from './schedule/mspdi/write-mspdi.ts'
export type { ScheduleReading, ScheduleReadOptions } from './schedule/read-schedule.ts'
export { readSchedule } from './schedule/read-schedule.ts'
export type { Item, Recurrence } from './schedule/recurrence.ts'
export type { DifferenceReport, EntityCount, Fate, FateCount, FieldFate } from './schedule/report.ts'
export { countFates } from './schedule/report.ts'
export type {
  Assignment,
  Availability,
  Curve,
  Rate,
  RatePer,
  RateRow,
  ScheduleResource,
  TimePhased,
} from './schedule/resource.ts'
export type { XerRow, XerTable, XerTables } from './schedule/xer/tables.ts'
export { writeXer } from './schedule/xer/write-xer.ts'
export type { CsvCell, CsvOptions } from './writing/write-csv.ts'
export { writeCsv } from './writing/write-csv.ts'
export type { ColumnFormat, WorkbookCell, WorkbookColumn, WorkbookSheet } from './writing/write-workbook.ts'
export { writeWorkbook } from './writing/write-workbook.ts'
export { type LedgerColumn, ledgerColumns } from './ledgers/columns.ts'
export type { LedgerFile, LedgerLine, LedgerReadOptions } from './ledgers/read-ledger.ts'
export { readLedger } from './ledgers/read-ledger.ts'
export type { LedgerTrailer } from './ledgers/trailer.ts'
export type { CalendarEntry, CalendarOptions } from './calendars/read-calendar.ts'
export { readCalendar } from './calendars/read-calendar.ts'
export type { DayRow } from './calendars/read-day-table.ts'
export { readDayTable } from './calendars/read-day-table.ts'
export type { AbilityLine } from './abilities/read-ability-table.ts'
export { readAbilityTable } from './abilities/read-ability-table.ts'
export type {
  AskedSkill,
  ProblemFormat,
  ProblemJob,
  ProblemPerson,
  ProblemProject,
  SequencingProblem,
} from './problems/problem.ts'
export { readProblem } from './problems/read-problem.ts'
export type { Knapsack } from './portfolios/read-knapsacks.ts'
export { readKnapsacks } from './portfolios/read-knapsacks.ts'
