import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import { accessRules, type listAccessFindings } from '../../contract/index.ts'
import { accessFindings } from '../../domain/index.ts'
import { readAccessFacts } from './read-access-facts.ts'

type Listing = typeof listAccessFindings

export async function listFindings({ tx, input, now }: Call<InputOf<Listing>>): Promise<OutputOf<Listing>> {
  const today = day(now.slice(0, 10))
  const all = accessFindings(await readAccessFacts(tx, now), today)
  return {
    items: all.filter(({ rule }) => input.rule === undefined || rule === input.rule),
    counts: accessRules.map((rule) => ({ rule, findings: all.filter((one) => one.rule === rule).length })),
  }
}
