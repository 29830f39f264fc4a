import { listStandIns, permissions as oversightMay } from '@portolan/oversight/contract'
import { readAccounts } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { z } from 'zod'
import { ConditionGiven, type MethodContent, verdicts } from '../../contract/index.ts'
import type { Circle, Presented, Voice } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'
import type { Looking } from '../project-method/followed-method.ts'
import { askWithin } from './ask-within.ts'

type Of = { readonly projectId: string; readonly content: MethodContent }

/** What the gatekeepers of a project said; nothing is asked where its method names none. */
export async function readCircle(looking: Looking, of: Of): Promise<Circle> {
  const { tx, now } = looking
  const today = now.slice(0, 10)
  const names = of.content.phases.some(({ gate }) => gate !== null && gate.gatekeepers.length > 0)
  if (!names) return { presented: new Map(), accountsOf: (id) => [id], standsFor: new Set(), today }
  const presented = await readPresented(tx, of.projectId)
  const waits = [...presented.values()].some(({ open }) => open)
  const standsFor = waits ? await readStandsFor(looking) : new Set<string>()
  return { presented, accountsOf: await readAccounts(tx), standsFor, today }
}

/** For whom somebody stands in today, wherever that person decides: as bodies know it. */
export async function readStandsFor(looking: Looking): Promise<ReadonlySet<string>> {
  const me = looking.actor.personId
  if (!looking.actor.grants.some(({ role }) => oversightMay.takePart.roles.includes(role))) return new Set()
  const answered = await askWithin(looking, listStandIns, {})
  const mine = (answered?.items ?? []).filter(
    ({ now, body, standIn }) => now && body === null && standIn.id === me,
  )
  return new Set(mine.map(({ person }) => person.id))
}

type Row = {
  readonly phaseId: string
  readonly by: string
  readonly at: string
  readonly open: boolean
  readonly voices: unknown
}

const Said = z.array(
  z.object({
    roleId: z.string(),
    seatOf: z.string(),
    by: z.string(),
    at: z.string(),
    verdict: z.enum(verdicts),
    words: z.string(),
    conditions: z.array(ConditionGiven),
  }),
)

/** The last time that each gate was presented, with all that was said since. */
async function readPresented(tx: Tx, projectId: string): Promise<ReadonlyMap<string, Presented>> {
  const { rows } = await sql<Row>`
    select distinct on (p.phase_id) p.phase_id as "phaseId", p.presented_by as by, p.presented_at as at,
      not exists (select 1 from gate_ruling r where r.tenant_id = p.tenant_id and r.investment_id = p.investment_id
        and r.phase_id = p.phase_id and r.ruled_at >= p.presented_at) as open,
      coalesce((select jsonb_agg(jsonb_build_object('roleId', v.role_id, 'seatOf', v.seat_of, 'by', v.given_by,
        'at', to_char(v.given_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'verdict', v.verdict,
        'words', v.words, 'conditions', v.conditions) order by v.id)
        from gate_verdict v where v.tenant_id = p.tenant_id and v.presentation_id = p.id), '[]'::jsonb) as voices
    from gate_presentation p where p.investment_id = ${projectId}::uuid order by p.phase_id, p.id desc`.execute(
    tx,
  )
  const all = rows.map((row) => ({ ...row, voices: Said.parse(row.voices) }))
  const names = await namesOf(
    tx,
    all.flatMap(({ by, voices }) => [by, ...voices.flatMap((voice) => [voice.by, voice.seatOf])]),
  )
  return new Map(
    all.map(({ phaseId, by, at, open, voices }) => [
      phaseId,
      {
        by: named(names, by),
        at,
        open,
        voices: voices.map((voice): Voice => ({
          ...voice,
          by: named(names, voice.by),
          insteadOf: voice.by === voice.seatOf ? null : named(names, voice.seatOf),
        })),
      },
    ]),
  )
}
