export { type DatedKind, type DatedReading, type OnDay, readDated } from './dated.ts'
