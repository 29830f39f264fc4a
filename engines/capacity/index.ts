export { netCapacity, type NetCapacity } from './net/net-capacity.ts'
export { shortage, type PlacedDemand, type Shortage } from './fit/shortage.ts'
export type { Overload, OverloadSpan } from './fit/overloads.ts'
export type { Answer } from './finding.ts'
export type {
  Absence,
  CapacityCalendar,
  CapacityInput,
  Demand,
  Need,
  Period,
  Person,
  Reserve,
  WorkMinutes,
} from './input.ts'
