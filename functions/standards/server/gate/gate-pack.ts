import { createHash } from 'node:crypto'
import { common, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import { canonical, sha256 } from '@portolan/platform/events'
import { readFile } from '@portolan/platform/files'
import type { Call } from '@portolan/platform/operations'
import { type GatePack, MethodContentGiven, type showGatePack } from '../../contract/index.ts'
import { readRulings, shownRuling } from './read-rulings.ts'

type Frozen = {
  readonly id: string
  readonly investment_id: string
  readonly method_id: string
  readonly number: number
  readonly phase_id: string
  readonly words: string
  readonly ruled_by: string
  readonly ruled_at: string
  readonly outcome: string
  readonly until_day: string | null
  readonly back_to: string | null
  readonly decision_id: string | null
  readonly looked_at: unknown
}

/** Over what was decided and all that was looked at, each by its name: who touches any of it is found out. */
export function hashOf(frozen: Frozen): string {
  return sha256(canonical(frozen))
}

/** What was decided at a gate, as it was; whether conditions are met is read now. */
export async function showPack({ tx, input, now }: Call<InputOf<typeof showGatePack>>): Promise<GatePack> {
  const { projectId, rulingId } = input
  const { name } = await readProject(tx, projectId)
  const row = await tx
    .selectFrom('gate_ruling as r')
    .innerJoin('method as m', (join) =>
      join.onRef('m.tenant_id', '=', 'r.tenant_id').onRef('m.id', '=', 'r.method_id'),
    )
    .innerJoin('method_version as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'r.tenant_id')
        .onRef('v.method_id', '=', 'r.method_id')
        .onRef('v.number', '=', 'r.number'),
    )
    .select(['r.id', 'r.investment_id', 'r.method_id', 'r.number', 'r.phase_id', 'r.words', 'r.ruled_by'])
    .select(['r.ruled_at', 'r.outcome', 'r.until_day', 'r.back_to', 'r.decision_id', 'r.looked_at', 'r.hash'])
    .select(['r.pdf_sha256', 'm.name as method', 'v.content'])
    .where('r.investment_id', '=', projectId)
    .where('r.id', '=', rulingId)
    .executeTakeFirst()
  const today = now.slice(0, 10)
  const ruling = (await readRulings(tx, [projectId], today)).find(({ id }) => id === rulingId)
  if (row === undefined || ruling === undefined) throw refuse(common.notFound, { kind: 'ruling' })
  const { hash, pdf_sha256, method, content, ...frozen } = row
  return {
    ruling: shownRuling(ruling, MethodContentGiven.parse(content)),
    projectId,
    project: name,
    method,
    number: row.number,
    hash,
    intact: hash === null ? null : hash === hashOf(frozen),
    pdf: pdf_sha256 === null ? null : await printedOf(tx, pdf_sha256),
    looked: row.looked_at,
  }
}

/** The bytes as they are kept now, held against what was written down of them. */
async function printedOf(tx: Tx, hash: string): Promise<NonNullable<GatePack['pdf']>> {
  const bytes = await readFile(tx, hash)
  return { hash, bytes: bytes.length, intact: sha256Of(bytes) === hash }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
