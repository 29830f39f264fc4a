import { told, type Told } from '@portolan/quantity'
import type { Baseline, Edition } from './input.ts'
import { type ProjectRecord, type Said, saidBy } from './project-record.ts'

/** What a value is compared with. `first` is what success is measured by, `current` what was agreed last. */
export type References<T> = { readonly current: Said<T> | undefined; readonly first: Said<T> | undefined }

export type ReferenceFields<T> = {
  readonly baseline: (baseline: Baseline) => T | undefined
  readonly plan: (edition: Edition) => T | undefined
  readonly forecast: (edition: Edition) => T | undefined
}

/**
 * Baselines if there are any that hold the field; else the plan the editions state; else what earlier editions
 * said stands in. A value is never compared with itself.
 */
export function referencesFor<T>(
  record: ProjectRecord,
  stated: Said<T> | undefined,
  fields: ReferenceFields<T>,
): References<T> {
  const baselines = record.baselines.flatMap((baseline) =>
    saidByBaseline(baseline, fields.baseline(baseline)),
  )
  if (baselines.length > 0) return { first: baselines[0], current: baselines.at(-1) }
  if (stated === undefined) return { first: undefined, current: undefined }
  const at = (place: number): Said<T> | undefined => fromEdition(record, place, stated, fields)
  return { first: firstOf(stated.place, at), current: lastOf(stated.place, at) }
}

export function sameReference<T>({ current, first }: References<T>): boolean {
  return (
    current !== undefined && first !== undefined && current.place === first.place && current.as === first.as
  )
}

/** The baseline by its number. */
export function baselineName({ place }: Pick<Said<unknown>, 'place'>): Told {
  return told('health:baseline')`baseline ${{ number: place }}`
}

/** Where something was said: a baseline by its number, a register by its own name. */
export function sourceName(said: Said<unknown>): Told {
  return said.as === 'baseline' ? baselineName(said) : told('health:source')`${{ source: said.source }}`
}

function saidByBaseline<T>(baseline: Baseline, value: T | undefined): readonly Said<T>[] {
  if (value === undefined) return []
  const { number: place, asOf } = baseline
  const { sentence: source, wording: sourceWording } = baselineName({ place })
  return [{ value, asOf, source, sourceWording, place, as: 'baseline' }]
}

function fromEdition<T>(
  record: ProjectRecord,
  place: number,
  stated: Said<T>,
  fields: ReferenceFields<T>,
): Said<T> | undefined {
  const planned = saidBy(record, place, 'plan', fields.plan)
  if (planned !== undefined || place === stated.place) return planned
  return saidBy(record, place, 'forecast', fields.forecast)
}

/** From the first edition on, the last place included. */
function firstOf<T>(last: number, find: (place: number) => T | undefined): T | undefined {
  for (let place = 0; place <= last; place++) {
    const found = find(place)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same, backwards. */
function lastOf<T>(last: number, find: (place: number) => T | undefined): T | undefined {
  for (let place = last; place >= 0; place--) {
    const found = find(place)
    if (found !== undefined) return found
  }
  return undefined
}
