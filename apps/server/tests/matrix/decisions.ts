import type { GivenTo } from '@portolan/contract'
import {
  addBody,
  addEvidence,
  askDecision,
  draftDecision,
  nameStandIn,
  seatMember,
  setAuthority,
  voteOnDecision,
} from '@portolan/oversight/contract'
import { showProject } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { invite } from '../testing/people.ts'
import type { Person } from './persons.ts'

type Deciding = { readonly seal: string; readonly projects: readonly string[]; readonly word: string }

/**
 * A body, its limits, a stand-in, and questions of two projects and of none: asked by a colleague, one of them with a
 * vote. What they would change has a class: those without the right read that it changes, not to what.
 */
export async function fillDecisions(
  house: House,
  { visitor: by, personId }: Person,
  { seal, projects, word }: Deciding,
): Promise<void> {
  const email = `colleague.${seal.toLowerCase()}@example.org`
  const grants = [{ role: 'pmo-lead', scope: 'organisation' }] as const
  const colleague = await invite(house, by, { name: `Colleague ${seal}`, email, grants })
  const named = { name: `Board ${seal}`, rule: 'majority', quorum: 2 } as const
  const { id: bodyId } = await ask(house, by, addBody, named)
  const third = await invite(house, by, { name: `Third ${seal}`, email: `third.${email}`, grants })
  for (const member of [personId, third.personId])
    await ask(house, by, seatMember, { bodyId, personId: member, role: 'member', from: '2026-01-01' })
  const limits = { cost: { amount: 99_000_000_000, currency: 'EUR' }, slipDays: 900, operations: null }
  await ask(house, by, setAuthority, { of: { kind: 'body', bodyId }, limits, nextBodyId: null })
  const term = { from: '2027-01-01', to: '2027-02-01' }
  await ask(house, by, nameStandIn, { standInId: colleague.personId, ...term })
  for (const projectId of [...projects.slice(0, 2), undefined]) {
    const input =
      projectId === undefined ? { options: [{ title: 'Yes' }] } : await optionOf(house, colleague, projectId)
    const question = projectId === undefined ? `Shall we, ${seal}?` : `May ${word}${seal} go on?`
    const { id, version } = await ask(house, colleague, draftDecision, {
      ...(projectId === undefined ? {} : { projectId }),
      question: projectId === projects[0] ? question : 'May it go on?',
      ...input,
      decider: { kind: 'body', id: bodyId },
    })
    const asked = await ask(house, colleague, askDecision, { decisionId: id }, { ifMatch: version })
    if (projectId !== projects[0]) continue
    await ask(house, by, addEvidence, { decisionId: id, words: `For ${word}${seal}` })
    await ask(house, by, voteOnDecision, { decisionId: id, option: 1 }, { ifMatch: asked.version })
  }
}

async function optionOf(
  house: House,
  by: Parameters<typeof ask>[1],
  projectId: string,
): Promise<{ options: NonNullable<GivenTo<typeof draftDecision>['options']> }> {
  const { version, contractValue, embargoNote } = await ask(house, by, showProject, { projectId })
  const amount = contractValue && { ...contractValue, amount: contractValue.amount + 1 }
  const fields = { phase: 'Next', contractValue: amount, embargoNote: `${embargoNote} still` }
  const input = { projectId, edits: [{ kind: 'project.set', fields }] }
  return {
    options: [{ title: 'Go on', calls: [{ operation: 'plan.apply-edits', input, subjectVersion: version }] }],
  }
}
