import { readProject } from '@portolan/plan/server'
import { storeFile } from '@portolan/platform/files'
import type { Call } from '@portolan/platform/operations'
import { renderPdf } from '@portolan/platform/pdf'
import type { ConditionGiven } from '../../contract/index.ts'
import { languageOf } from '../language-of.ts'
import { named, namesOf } from '../named.ts'
import type { Stored } from '../project-method/followed-method.ts'
import type { Decided } from './keep-ruling.ts'
import { packDocument } from './pack-document.ts'

type Printing = Pick<Call<unknown>, 'tx' | 'actor' | 'now'> & {
  readonly input: {
    readonly projectId: string
    readonly words: string
    readonly conditions: readonly ConditionGiven[]
  }
}

type Of = { readonly stored: Stored; readonly decided: Decided; readonly hash: string }

/** Prints what was decided with all that was looked at, and keeps it: answers the hash of its bytes. */
export async function printPack(
  { tx, actor, now, input }: Printing,
  { stored, decided, hash }: Of,
): Promise<string> {
  const { projectId, words, conditions } = input
  const { outcome, phase, until = null, backTo } = decided
  const me = actor.personId ?? ''
  const project = await readProject(tx, projectId)
  const names = await namesOf(tx, [me, ...conditions.map(({ ownerId }) => ownerId)])
  const document = packDocument(
    {
      project: project.name,
      method: stored.name,
      number: stored.number,
      phase,
      outcome,
      by: named(names, me).name,
      at: now,
      words,
      until,
      backTo: stored.content.phases.find(({ id }) => id === backTo)?.name ?? null,
      conditions: conditions.map((one) => ({
        words: one.words,
        owner: named(names, one.ownerId).name,
        due: one.due,
      })),
      hash,
    },
    await languageOf(tx, me),
  )
  return await storeFile(tx, actor.tenantId, await renderPdf(document), now)
}
