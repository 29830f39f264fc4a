import pg from 'pg'

type Read = (text: string) => unknown

/**
 * How values arrive: a day and an instant are text (a JavaScript Date would shift a day by the time zone of the
 * machine), a numeric keeps its digits, and a whole number that would lose digits is a fault, not a guess.
 */
const readers: Readonly<Record<number, Read>> = {
  20: readWhole,
  1082: (text) => text,
  1114: (text) => text,
  1184: readInstant,
  1700: (text) => text,
}

const arrays: Readonly<Record<number, Read>> = {
  1016: readWhole,
  1182: (text) => text,
  1115: (text) => text,
  1185: readInstant,
  1231: (text) => text,
}

const textArray: number = 1009

export const typeParsers: pg.CustomTypesConfig = { getTypeParser: parserFor as typeof pg.types.getTypeParser }

function parserFor(oid: number, format: 'text' | 'binary' = 'text'): unknown {
  const own = format === 'text' ? (readers[oid] ?? arrayReader(oid)) : undefined
  return own ?? pg.types.getTypeParser(oid, format)
}

function arrayReader(oid: number): Read | undefined {
  const read = arrays[oid]
  if (read === undefined) return undefined
  return (text) => readEach(pg.types.getTypeParser(textArray)(text), read)
}

function readWhole(text: string): number {
  const whole = Number(text)
  if (Number.isSafeInteger(whole)) return whole
  throw new RangeError(`The whole number ${text} of the database is too large to be exact here.`)
}

/** Arrays may be nested and may hold nulls. */
function readEach(value: unknown, read: Read): unknown {
  if (Array.isArray(value)) return value.map((part) => readEach(part, read))
  return typeof value === 'string' ? read(value) : value
}

/** '2026-11-16 08:00:00.5+00' becomes '2026-11-16T08:00:00.500Z'. */
function readInstant(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (parts) return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
  const date: unknown = pg.types.getTypeParser(1184)(text)
  return date instanceof Date ? date.toISOString() : text
}
