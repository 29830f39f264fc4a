import type { MatchBy } from '@portolan/exchange'
import { backtest } from '@portolan/outlook'
import type { Finding } from '@portolan/quantity'
import path from 'node:path'
import type { MapFile } from '../import/map-file.ts'
import type { Backtested } from './backtest-json.ts'
import { joinEditions } from './join-editions.ts'
import { type ReadEdition, readEdition } from './read-edition.ts'

export type BacktestFiles = {
  readonly train: readonly string[]
  readonly judge: readonly string[]
  readonly map: MapFile
  readonly match: MatchBy
}

/** Reads all files, puts them in order of the days they speak of, and judges the forecasts of the judged ones. */
export async function backtestFiles({ train, judge, map, match }: BacktestFiles): Promise<Backtested> {
  const editions: (ReadEdition & { readonly isJudged: boolean })[] = []
  const findings: Finding[] = []
  for (const file of new Set([...train, ...judge])) {
    const outcome = await readEdition(file, map)
    if ('unread' in outcome) findings.push(...outcome.unread.map((one) => about(file, one)))
    else {
      findings.push(...outcome.findings)
      editions.push({ ...outcome.edition, isJudged: judge.includes(file) })
    }
  }
  const inOrder = editions.toSorted((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)))
  const judged = inOrder.flatMap(({ isJudged }, at) => (isJudged ? [at] : []))
  const { result: tested, findings: told } = backtest({ editions: joinEditions(inOrder, match), judged })
  return {
    files: inOrder.map(({ file }) => file),
    judged,
    tested,
    findings: [...findings, ...told, ...sameDays(inOrder)],
  }
}

function about(file: string, finding: Finding): Finding {
  return { ...finding, subject: { kind: 'file', id: path.basename(file) } }
}

/** Two registers of one day have no order, and nothing moves between them. */
function sameDays(editions: readonly ReadEdition[]): readonly Finding[] {
  return editions.slice(1).flatMap(({ file, asOf }, at) => {
    const before = editions[at]
    if (before === undefined || before.asOf !== asOf) return []
    const sentence = `${before.file} and ${file} both speak of ${asOf}. Put the day into their names, as register-2026-03-31.csv.`
    const wording = { key: 'outlook/same-day', values: {} }
    return [
      { severity: 'error', code: 'outlook/same-day', subject: { kind: 'file', id: file }, sentence, wording },
    ]
  })
}
