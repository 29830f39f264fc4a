import { common, Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { performWithin } from '@portolan/platform/operations'
import { fieldsOf, readProject } from '@portolan/plan/server'
import type { OperationCall } from '../../contract/index.ts'
import type { CalledBefore } from '../../domain/index.ts'
import { decidableOf, type DecisionParts, projectOf } from './parts.ts'

export type Running = {
  readonly parts: DecisionParts
  readonly tx: Tx
  readonly now: string
  readonly tenantId: string
  readonly requesterId: string
  readonly decisionId: string
}

export type Ran = {
  readonly called: readonly CalledBefore[]
  /** To be done once the transaction stands. */
  readonly after: readonly (() => Promise<void>)[]
}

/** A call of a decision was refused: by which operation, and why. */
export class CallRefused extends Error {
  readonly call: OperationCall
  readonly refused: Refused

  constructor(call: OperationCall, refused: Refused) {
    super(refused.message)
    this.name = 'CallRefused'
    this.call = call
    this.refused = refused
  }
}

/** The events of what a decision carries out go by this name. */
export function requestOf(decisionId: string): string {
  return `decision:${decisionId}`
}

/**
 * Carries calls out in their order, in the name of the requester, in one transaction that has begun in his name.
 * The preview of a decision and its execution are both this function: the one is taken back, the other is not.
 */
export async function runCalls(running: Running, calls: readonly OperationCall[]): Promise<Ran> {
  const called: CalledBefore[] = []
  const after: (() => Promise<void>)[] = []
  const versions = new Map<string, number>()
  for (const call of calls) {
    try {
      const one = await runCall(running, call, versions)
      called.push(one.called)
      if (one.after) after.push(one.after)
    } catch (cause) {
      if (cause instanceof Refused) throw new CallRefused(call, cause)
      throw cause
    }
  }
  return { called, after }
}

type RanCall = { readonly called: CalledBefore; readonly after?: (() => Promise<void>) | undefined }

/** `versions`: to which version a call before this one has brought the same subject. */
async function runCall(
  { parts, tx, now, tenantId, requesterId, decisionId }: Running,
  call: OperationCall,
  versions: Map<string, number>,
): Promise<RanCall> {
  const useCase = decidableOf(parts, call.operation)
  if (useCase === undefined) throw new TypeError(`No decision can carry ${call.operation}.`)
  const { operation } = useCase
  const input: Record<string, unknown> = operation.input.parse(call.input)
  const projectId = projectOf(operation, input)
  const subject = `${operation.id} ${projectId ?? ''}`
  const fields = projectId === undefined ? null : await fieldsBefore(tx, projectId)
  const performed = await performWithin({ stage: parts.stage, tx, now }, useCase, {
    actor: { kind: 'system', tenantId, personId: requesterId, reach: 'write' },
    input,
    requestId: requestOf(decisionId),
    expectedVersion: versions.get(subject) ?? call.subjectVersion ?? undefined,
  })
  const version = versionIn(performed.output)
  if (version !== null) versions.set(subject, version)
  return { called: { call, fields, versionAfter: version }, after: performed.after }
}

async function fieldsBefore(tx: Tx, projectId: string): Promise<CalledBefore['fields']> {
  try {
    return fieldsOf(await readProject(tx, projectId))
  } catch (cause) {
    // The operation itself says it better.
    if (cause instanceof Refused && cause.refusal.code === common.notFound.code) return null
    throw cause
  }
}

function versionIn(output: unknown): number | null {
  const version = (output as { readonly version?: unknown } | null)?.version
  return typeof version === 'number' ? version : null
}
