import { type Finding, type Severity, term, type Told, told } from '@portolan/quantity'
import type { Fault } from './distribution/distribution.ts'

export function finding(
  severity: Severity,
  code: string,
  subject: readonly [kind: string, id: string],
  says: Told,
): Finding {
  return { severity, code, subject: { kind: subject[0], id: subject[1] }, ...says }
}

/** What each part of the input is called in a sentence. */
export const partWords = {
  range: 'range',
  rate: 'rate',
  amount: 'amount',
  risk: 'risk',
  response: 'response',
  group: 'group',
  branch: 'branch',
  reference: 'reference class',
}

export type PartName = keyof typeof partWords

export const faultWords: Readonly<Record<Fault, string>> = {
  'not-finite': 'one of its numbers is missing',
  'out-of-order': 'its numbers do not rise',
  empty: 'it holds no value',
  'not-one': 'its probabilities do not add up to 1',
  'not-positive': 'one of its numbers may not be negative',
}

export function partTerm(part: PartName): Told {
  return term(`risk:part.${part}`, partWords[part])
}

export function unknownActivity(part: PartName, id: string, activity: string): Finding {
  return finding(
    'warning',
    'unknown-activity',
    [part, id],
    told(
      'risk:unknown-activity',
    )`The ${{ part: partTerm(part) }} ${{ id }} names the activity ${{ activity }}, which is not in the plan or has no work left; it was left out there. Name one that has.`,
  )
}

export function unsound(part: PartName, id: string, fault: Fault): Finding {
  return finding(
    'warning',
    'not-a-distribution',
    [part, id],
    told(
      'risk:not-a-distribution',
    )`The ${{ part: partTerm(part) }} ${{ id }} was left out, because ${{ fault: term(`risk:fault.${fault}`, faultWords[fault]) }}. Correct it.`,
  )
}

export function notAShare(part: PartName, id: string): Finding {
  return finding(
    'warning',
    'not-a-share',
    [part, id],
    told(
      'risk:not-a-share',
    )`The ${{ part: partTerm(part) }} ${{ id }} was left out, because its share does not lie between 0 and 1. Correct it.`,
  )
}

export function namedTwice(part: PartName, id: string): Finding {
  return finding(
    'warning',
    'named-twice',
    [part, id],
    told(
      'risk:named-twice',
    )`The ${{ part: partTerm(part) }} ${{ id }} is there a second time; the first one holds. Remove one of them.`,
  )
}
