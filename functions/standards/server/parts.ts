import type { FactsReader } from '@portolan/platform/facts'
import type { Stage, UseCase } from '@portolan/platform/operations'

/** What the use cases of standards are done with. */
export type StandardsParts = {
  /** Reads facts of all rooms. */
  readonly readFacts: FactsReader
  readonly stage: Stage
  /** Operations of every room: what is decided at a gate asks for actions and questions by them. */
  readonly useCases: () => readonly UseCase[]
}
