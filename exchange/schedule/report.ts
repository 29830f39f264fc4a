/** What became of a field of the format: the same text, another form, beside the model and written back, or gone. */
export type Fate = 'kept' | 'mapped' | 'stored only' | 'lost'

export type FieldFate = {
  readonly entity: string
  readonly field: string
  readonly fate: Fate
  readonly times: number
}

export type EntityCount = { readonly entity: string; readonly inFile: number; readonly inModel: number }

/** What a page or the command line shows after reading: filled by the reader while it read. */
export type DifferenceReport = {
  readonly entities: readonly EntityCount[]
  readonly fields: readonly FieldFate[]
}

const fateOrder: readonly Fate[] = ['kept', 'mapped', 'stored only', 'lost']

/** Where a reader notes what it does with what it meets. */
export type Ledger = {
  readonly field: (entity: string, field: string, fate: Fate, times?: number) => void
  readonly met: (entity: string) => void
  readonly made: (entity: string, times?: number) => void
  readonly report: () => DifferenceReport
}

export function openLedger(): Ledger {
  const fates = new Map<string, Map<string, FateTimes>>()
  const met = new Map<string, number>()
  const made = new Map<string, number>()
  return {
    field: (entity, field, fate, times = 1) => {
      if (times > 0) timesOf(fates, entity, field)[fate] += times
    },
    met: (entity) => void met.set(entity, (met.get(entity) ?? 0) + 1),
    made: (entity, times = 1) => void made.set(entity, (made.get(entity) ?? 0) + times),
    report: () => ({ entities: entitiesOf(met, made), fields: fieldsOf(fates) }),
  }
}

export type FateCount = { readonly fate: Fate; readonly fields: number; readonly values: number }

/** The four lines on top of the report: how many fields, and how many values of them. */
export function countFates(report: DifferenceReport): readonly FateCount[] {
  return fateOrder.map((fate) => {
    const fields = report.fields.filter((one) => one.fate === fate)
    return { fate, fields: fields.length, values: fields.reduce((sum, { times }) => sum + times, 0) }
  })
}

/** Counted where it lies: there is one count for each field of each element of a file. */
type FateTimes = Record<Fate, number>
type Fates = Map<string, Map<string, FateTimes>>

function timesOf(fates: Fates, entity: string, field: string): FateTimes {
  const fields = fates.get(entity) ?? new Map<string, FateTimes>()
  const known = fields.get(field)
  if (known !== undefined) return known
  const none: FateTimes = { kept: 0, mapped: 0, 'stored only': 0, lost: 0 }
  fates.set(entity, fields.set(field, none))
  return none
}

function entitiesOf(met: ReadonlyMap<string, number>, made: ReadonlyMap<string, number>): EntityCount[] {
  return [...new Set([...met.keys(), ...made.keys()])].map((entity) => ({
    entity,
    inFile: met.get(entity) ?? 0,
    inModel: made.get(entity) ?? 0,
  }))
}

function fieldsOf(fates: Fates): FieldFate[] {
  return [...fates].flatMap(([entity, fields]) =>
    [...fields].flatMap(([field, times]) =>
      fateOrder.flatMap((fate) => (times[fate] === 0 ? [] : [{ entity, field, fate, times: times[fate] }])),
    ),
  )
}
