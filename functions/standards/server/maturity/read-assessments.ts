import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import { z } from 'zod'
import {
  type Assessment,
  MaturityAnswer,
  Observation,
  type PmoFunction,
  pmoFunctions,
} from '../../contract/index.ts'
import { levelOf, levelOfAll, nextOf } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'
import { observe } from './observe.ts'

export type Reading = {
  readonly tx: Tx
  readonly now: string
  /** Without it nothing is observed beside what is still being written. */
  readonly readFacts?: FactsReader
}

const Answers = z.partialRecord(z.enum(pmoFunctions), MaturityAnswer)
export type Answers = z.output<typeof Answers>
const Observed = z.partialRecord(z.enum(pmoFunctions), z.array(Observation))

const nothingSaid: MaturityAnswer = { practised: [], evidence: '', target: null }

/** All of them, the newest first; beside what is still being written stands what is observed now. */
export async function readAssessments(reading: Reading): Promise<readonly Assessment[]> {
  const { tx, now: at, readFacts } = reading
  const rows = await tx
    .selectFrom('maturity_assessment')
    .select([
      'id',
      'sheet',
      'day',
      'answers',
      'begun_by',
      'finished_by',
      'finished_at',
      'observed',
      'version',
    ])
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(({ begun_by, finished_by }) => [begun_by, finished_by]),
  )
  const writing = rows.some(({ observed }) => observed === null)
  const now = writing && readFacts !== undefined ? await observe({ tx, now: at, readFacts }) : undefined
  return rows.map((row) => {
    const answers = Answers.parse(row.answers)
    const observed = row.observed === null ? now : Observed.parse(row.observed)
    const functions = pmoFunctions.map((name) => rated(name, answers[name] ?? nothingSaid, observed?.[name]))
    const { finished_by, finished_at } = row
    return {
      id: row.id,
      sheet: row.sheet,
      day: row.day,
      by: named(names, row.begun_by),
      finished:
        finished_by === null || finished_at === null
          ? null
          : { by: named(names, finished_by), at: finished_at },
      level: levelOfAll(functions.map(({ level }) => level)),
      functions,
      version: row.version,
    }
  })
}

function rated(
  name: PmoFunction,
  answer: MaturityAnswer,
  observed: readonly Observation[] = [],
): Assessment['functions'][number] {
  const practised = answer.practised.toSorted((a, b) => a - b)
  return {
    function: name,
    ...answer,
    practised,
    level: levelOf(answer),
    next: nextOf(answer),
    observed: [...observed],
  }
}
