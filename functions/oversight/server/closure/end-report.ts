import { common, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { canonical, sha256 } from '@portolan/platform/events'
import type { Call } from '@portolan/platform/operations'
import {
  type CardRecord,
  closureRefusals,
  EndReport,
  type EndReportShown,
  type judgeClosure,
  type showEndReport,
} from '../../contract/index.ts'
import { checklist, judgeCard, ruleOn } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { readClosures, readSaid, type StoredClosure, toHeads, whyOf } from './closure-rows.ts'
import { readLessonsOf } from './lessons.ts'
import type { EndedRole } from './project-people.ts'
import { readAccount } from './read-account.ts'
import { readOpen, settlementOf } from './read-open.ts'

type Found = { readonly record: CardRecord; readonly ended: readonly EndedRole[] }

/** All that was looked at when the closure was accepted, as it stood at that moment. */
export async function writeReport(
  { tx, input, actor, now }: Call<InputOf<typeof judgeClosure>>,
  row: StoredClosure,
  { record, ended }: Found,
): Promise<EndReport> {
  const { projectId } = input
  const today = now.slice(0, 10)
  const project = await readProject(tx, projectId)
  const open = await readOpen(tx, projectId, row.last_day)
  const who = [row.started_by, row.asked_by ?? '', actor.personId ?? '', row.sponsor_id ?? '']
  const names = await namesOf(
    tx,
    who.map((id) => (id === '' ? null : id)),
  )
  const nameOf = (id: string | null | undefined): string => (id == null ? '' : named(names, id).name)
  const said = { satisfaction: null, benefits: null, scope: null }
  const { measures } = judgeCard({ why: whyOf(row), moment: 'closure', record, said }, ruleOn(today))
  return {
    project: { code: project.code, name: project.name, category: project.category },
    why: whyOf(row),
    words: row.words,
    start: record.start,
    planned: record.planned,
    lastDay: row.last_day,
    manager: project.manager?.name ?? null,
    sponsor: row.sponsor_id === null ? null : nameOf(row.sponsor_id),
    startedBy: nameOf(row.started_by),
    askedBy: nameOf(row.asked_by),
    acceptedBy: nameOf(actor.personId),
    acceptedAt: now,
    acceptedWords: input.words,
    items: [...checklist(whyOf(row), open, await readSaid(tx, row.id))],
    account: await readAccount(tx, { projectId, asOf: today }, settlementOf(open)),
    measures: [...measures],
    lessons: (await readLessonsOf(tx, projectId)).map(({ number, title, why, next, wentWell }) => {
      return { number, title, why, next, wentWell }
    }),
    ended: ended.map(({ person, role }) => ({ person, role })),
  }
}

export async function showReport({
  tx,
  input,
}: Call<InputOf<typeof showEndReport>>): Promise<EndReportShown> {
  const { projectId, closureId } = input
  const row = (await readClosures(tx, projectId)).find(({ id }) => id === closureId)
  if (row === undefined) throw refuse(common.notFound, { kind: 'closure' })
  if (row.report === null || row.hash === null) throw refuse(closureRefusals.noReport, {})
  const [closure] = await toHeads(tx, [row])
  if (closure === undefined) throw refuse(common.notFound, { kind: 'report' })
  const intact = row.hash === sha256(canonical(row.report))
  return { projectId, closure, report: EndReport.parse(row.report), hash: row.hash, intact }
}
