export type { Absence, Absent, Cell, Present, Wrong } from './cells/cell.ts'
export { isPresent, readAbsence } from './cells/cell.ts'
export type { DateOrder, DayStyle } from './cells/day.ts'
export { readDay } from './cells/day.ts'
export type { Amount, MoneyStyle } from './cells/money.ts'
export { readMoney } from './cells/money.ts'
export { readNumber, readPercent } from './cells/number.ts'
export type { Rating, RatingScale } from './cells/rating.ts'
export { ratingScale, ratingScales, readRating, recogniseScale } from './cells/rating.ts'
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
export type { CsvCell, CsvOptions } from './writing/write-csv.ts'
export { writeCsv } from './writing/write-csv.ts'
export type { ColumnFormat, WorkbookCell, WorkbookColumn, WorkbookSheet } from './writing/write-workbook.ts'
export { writeWorkbook } from './writing/write-workbook.ts'
