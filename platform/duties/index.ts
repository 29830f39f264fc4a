export { type DutyKind, type DutyReading, type Owed, readDuties } from './duties.ts'
