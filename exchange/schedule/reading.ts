import { type Finding, told, type Told } from '@portolan/quantity'
import { shortened } from '../outcome.ts'
import { type Ledger, openLedger } from './report.ts'
import type { FieldContext } from './xml/fields.ts'
import { type TextMemory, textMemory } from './xml/text-memory.ts'

/** What goes along while one file is read: what becomes of its fields, and what is odd. */
export type Reading = {
  readonly ledger: Ledger
  readonly findings: FindingList
  readonly texts: TextMemory
}

export function openReading(): Reading {
  return { ledger: openLedger(), findings: findingList(), texts: textMemory() }
}

/** The first of each kind with its subject, and then only how many more there are. */
export type FindingList = {
  readonly add: (finding: Finding) => void
  readonly all: () => readonly Finding[]
}

const mostOfOneCode = 50

export function findingList(): FindingList {
  const found: Finding[] = []
  const times = new Map<string, number>()
  return {
    add: (finding) => {
      const count = (times.get(finding.code) ?? 0) + 1
      times.set(finding.code, count)
      if (count <= mostOfOneCode) found.push(finding)
    },
    all: () => [...found, ...moreOf(times)],
  }
}

function moreOf(times: ReadonlyMap<string, number>): readonly Finding[] {
  return [...times]
    .filter(([, count]) => count > mostOfOneCode)
    .map(([code, count]) => ({
      severity: 'info',
      code: 'more-of-a-kind',
      subject: { kind: 'finding', id: code },
      ...told(
        'exchange:more-of-a-kind',
      )`${{ more: count - mostOfOneCode }} more findings of the kind "${{ kind: code }}" are not listed.`,
    }))
}

export function subjectFinding(
  severity: Finding['severity'],
  code: string,
  subject: Finding['subject'],
  says: Told,
): Finding {
  return { severity, code, subject, ...says }
}

/** Reads fields of an entity whose id is not known before it is read. */
export function contextFor(entity: string, id: string, { ledger, findings, texts }: Reading): FieldContext {
  return {
    entity,
    ledger,
    texts,
    unreadable: (field, written) =>
      findings.add(
        subjectFinding(
          'warning',
          'value-unreadable',
          { kind: entity, id },
          told(
            'exchange:value-unreadable',
          )`${{ field }} of ${{ entity }} ${{ id }} says "${{ written: shortened(written) }}", which is no such value; it is kept and not used.`,
        ),
      ),
  }
}
