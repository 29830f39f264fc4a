import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { qualified } from './catalogue.ts'
import type { Table } from './catalogue.ts'

export type Counted = { readonly rows: number; readonly sha256: string }

/** A table's rows in PostgreSQL's own text form, with what went by. */
export async function copyOut(client: pg.ClientBase, table: Table, ...sink: Writable[]): Promise<Counted> {
  const meter = makeMeter()
  const source = client.query(to(`COPY ${target(table)} TO STDOUT`))
  await pipeline([source, meter.through, ...sink])
  return meter.read()
}

export async function copyIn(
  client: pg.ClientBase,
  table: Table,
  source: readonly Readable[],
): Promise<Counted> {
  const meter = makeMeter()
  const sink = client.query(from(`COPY ${target(table)} FROM STDIN`))
  await pipeline([...source, meter.through, sink])
  return meter.read()
}

function target(table: Table): string {
  const columns = table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')
  return `${qualified(table.schema, table.table)} (${columns})`
}

/** In the text form a line feed inside a value is written as two characters: each real one ends a row. */
function makeMeter(): { through: Transform; read(): Counted } {
  const hash = createHash('sha256')
  let rows = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
      done(null, chunk)
    },
  })
  return { through, read: () => ({ rows, sha256: hash.digest('hex') }) }
}
