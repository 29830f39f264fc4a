import {
  addMethod,
  type Assessment,
  askWaiver,
  beginAssessment,
  finishAssessment,
  giveMethod,
  listAssessments,
  type Method,
  type MethodContent,
  nameRole,
  presentGate,
  type ProjectMethod,
  publishMethod,
  showMethod,
  showProjectMethod,
  type Waiver,
  withdrawWaiver,
  writeMethod,
} from '@portolan/standards/contract'
import { addProject, showProject } from '@portolan/plan/contract'
import { leastAnswers } from '../matrix/methods.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** Over all tests of a house: names and addresses are given once. */
let told = 0

/** One phase whose gate holds what the project has, and a word of whoever checks. */
const content: MethodContent = {
  summary: 'As short as a method can be',
  medium: 8,
  large: 17,
  roles: [{ id: 'checker', name: 'Checker', duty: 'Looks twice', holder: 'named' }],
  phases: [
    {
      id: 'only',
      name: 'Only phase',
      purpose: '',
      guidance: '',
      days: 20,
      artefacts: [
        { id: 'note', name: 'Note', purpose: '', roleId: 'checker', from: 'large', or: null, fields: [] },
      ],
      checklist: [{ id: 'looked', words: 'Looked twice' }],
      gate: {
        name: 'Only gate',
        question: '',
        criteria: [
          {
            id: 'baseline',
            words: 'A baseline is frozen',
            weight: 'must',
            from: 'small',
            check: { kind: 'fact', fact: 'plan.has-baseline' },
          },
          {
            id: 'said',
            words: 'It was looked at',
            weight: 'should',
            from: 'small',
            check: { kind: 'confirmation', roleId: 'checker' },
          },
        ],
        gatekeepers: [],
        quorum: null,
        ruleWithinDays: null,
      },
    },
  ],
  risks: [
    {
      id: 'usual',
      name: 'What usually goes wrong',
      cause: '',
      event: '',
      effect: '',
      response: '',
      probability: 30,
      from: 'small',
    },
  ],
}

/** The same with a phase of another name: its gate was never opened. */
const again: MethodContent = {
  ...content,
  phases: content.phases.map((phase) => ({ ...phase, id: 'again' })),
}

/** The same with a phase of its own, whose gate nobody has presented. */
function anew(): MethodContent {
  const id = `anew-${(told += 1)}`
  return { ...content, phases: content.phases.map((phase) => ({ ...phase, id })) }
}

/** The same with whoever checks as its gatekeeper, and one more who has to agree. */
function kept(): MethodContent {
  const says = anew()
  const second = { id: 'second', name: 'Second', duty: 'Looks a third time', holder: 'named' } as const
  const gatekeepers = ['checker', 'second'].map((roleId) => ({ roleId, from: 'small' as const }))
  return {
    ...says,
    roles: [...says.roles, second],
    phases: says.phases.map((phase) => ({ ...phase, gate: phase.gate && { ...phase.gate, gatekeepers } })),
  }
}

/** The same with a must that nobody has confirmed. */
const strict: MethodContent = {
  ...content,
  phases: content.phases.map((phase) => ({
    ...phase,
    gate: phase.gate && {
      ...phase.gate,
      criteria: phase.gate.criteria.map((criterion) => ({
        ...criterion,
        id: `${criterion.id}-too`,
        weight: 'must',
      })),
    },
  })),
}

/** All that writes methods and what a project follows: what one wrote oneself is published by a colleague. */
export function methodWrites(
  house: House,
  by: Visitor,
  { projectId }: { readonly projectId: string },
): Readonly<Record<string, () => Promise<Prepared>>> {
  let colleague: Promise<Member> | undefined
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Who keeps methods too',
      email: `methods.too.${(told += 1)}@example.org`,
      grants: [{ role: 'pmo-lead', scope: 'organisation' }],
    }))
  const written = async (who: Visitor, says = content): Promise<Method> => {
    const named = { kind: 'hybrid', start: 'blank', name: `Method ${(told += 1)}` } as const
    const { id, version } = await ask(house, who, addMethod, named)
    return await ask(house, who, writeMethod, { methodId: id, content: says }, { ifMatch: version })
  }
  const published = async (says = content): Promise<Method> => {
    const { id, version } = await written(by, says)
    return await ask(house, await other(), publishMethod, { methodId: id }, { ifMatch: version })
  }
  const drawn = async (): Promise<Method> => {
    const { id, version } = await published()
    return await ask(house, by, writeMethod, { methodId: id, content }, { ifMatch: version })
  }
  const given = async (says = content): Promise<ProjectMethod> => {
    const { id: methodId } = await published(says)
    const { version } = await ask(house, by, showProjectMethod, { projectId })
    const input = { projectId, methodId, answers: leastAnswers, phaseId: says.phases[0]?.id ?? '' }
    return await ask(house, by, giveMethod, input, { ifMatch: version })
  }
  /** Of what the project follows, a colleague has published another version since. */
  const behind = async (): Promise<ProjectMethod> => {
    const followed = await given()
    const methodId = followed.following?.methodId ?? ''
    const { version } = await ask(house, by, showMethod, { methodId })
    const drawn = await ask(house, by, writeMethod, { methodId, content: strict }, { ifMatch: version })
    await ask(house, await other(), publishMethod, { methodId }, { ifMatch: drawn.version })
    return followed
  }
  /** What a method lacks is asked for by a colleague: nobody judges his own. */
  const waiver = async (): Promise<Waiver> => {
    await given(strict)
    const input = {
      projectId,
      kind: 'criterion' as const,
      key: 'said-too',
      reason: 'Nobody had time',
      instead: 'Two others looked',
      until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    }
    const waivers = (await ask(house, by, showProjectMethod, { projectId })).following?.phases.flatMap(
      ({ gate }) => gate.waivers,
    )
    const open = waivers?.find(({ may }) => may.includes('withdraw'))
    const withdrawal = { projectId, waiverId: open?.id ?? '', words: 'Asked anew' }
    if (open) await ask(house, by, withdrawWaiver, withdrawal, { ifMatch: open.version })
    return await ask(house, await other(), askWaiver, input)
  }
  const ofWaiver = ({ id, version }: Waiver, more: Readonly<Record<string, unknown>>): Prepared => ({
    input: { projectId, waiverId: id, ...more },
    ifMatch: version,
  })
  const ofMethod = ({ id, version }: Method, more: Readonly<Record<string, unknown>> = {}): Prepared => ({
    input: { methodId: id, ...more },
    ifMatch: version,
  })
  const ofProject = ({ version }: ProjectMethod, more: Readonly<Record<string, unknown>>): Prepared => ({
    input: { projectId, ...more },
    ifMatch: version,
  })
  /** What is being written is finished first: there is one at a time. */
  const assessment = async (): Promise<Assessment> => {
    const { items } = await ask(house, by, listAssessments, {})
    return items.find(({ finished }) => finished === null) ?? (await ask(house, by, beginAssessment, {}))
  }
  const ofAssessment = ({ id, version }: Assessment, more: object = {}): Prepared => ({
    input: { maturityId: id, ...more },
    ifMatch: version,
  })
  return {
    'standards.begin-assessment': async () => {
      const { id, version } = await assessment()
      await ask(house, by, finishAssessment, { maturityId: id }, { ifMatch: version })
      return { input: {} }
    },
    'standards.rate-function': async () =>
      ofAssessment(await assessment(), {
        function: 'change',
        practised: [2],
        evidence: 'The log',
        target: 3,
      }),
    'standards.finish-assessment': async () => ofAssessment(await assessment()),
    'standards.add-method': async () =>
      await Promise.resolve({ input: { kind: 'agile', name: `Method ${(told += 1)}` } }),
    'standards.write-method': async () => ofMethod(await written(by), { content }),
    'standards.drop-draft': async () => ofMethod(await drawn()),
    'standards.ask-publication': async () => ofMethod(await written(by)),
    'standards.publish-method': async () => ofMethod(await written(await other())),
    'standards.retire-method': async () => ofMethod(await published(), { retired: true }),
    'standards.give-method': async () => {
      const { id: methodId } = await published()
      const before = await ask(house, by, showProjectMethod, { projectId })
      return ofProject(before, { methodId, answers: leastAnswers })
    },
    'standards.start-project': async () => {
      const { id: methodId } = await published()
      const { portfolio } = await ask(house, by, showProject, { projectId })
      const fields = { name: `Just begun ${(told += 1)}` }
      const { id } = await ask(house, by, addProject, { portfolioId: portfolio.id, fields })
      const { version } = await ask(house, by, showProjectMethod, { projectId: id })
      const input = { projectId: id, methodId, answers: leastAnswers, plan: true, risks: ['usual'] }
      return { input, ifMatch: version }
    },
    'standards.migrate-project': async () => ofProject(await behind(), { words: 'The audit' }),
    'standards.migrate-projects': async () => {
      const { following } = await behind()
      return { input: { methodId: following?.methodId ?? '', projectIds: [projectId] } }
    },
    'standards.name-role': async () => ofProject(await given(), { roleId: 'checker', personId: null }),
    'standards.write-artefact': async () => ofProject(await given(), { artefactId: 'note', answers: {} }),
    'standards.tick-item': async () => ofProject(await given(), { itemId: 'looked', done: true }),
    'standards.set-phase-work': async () => ofProject(await given(), { phaseId: 'only', activities: [] }),
    'standards.confirm-criterion': async () => {
      const { version } = await given()
      const me = (await ask(house, by, showProjectMethod, { projectId })).following?.given.by.id ?? ''
      const input = { projectId, roleId: 'checker', personId: me }
      const named = await ask(house, await other(), nameRole, input, { ifMatch: version })
      return ofProject(named, { criterionId: 'said', confirmed: true })
    },
    'standards.pass-gate': async () => ofProject(await given(), { phaseId: 'only' }),
    'standards.present-gate': async () => {
      const says = anew()
      return ofProject(await given(says), { phaseId: says.phases[0]?.id ?? '' })
    },
    'standards.give-verdict': async () => {
      const says = kept()
      const phaseId = says.phases[0]?.id ?? ''
      const { version, following } = await given(says)
      const named = { projectId, roleId: 'checker', personId: following?.given.by.id ?? '' }
      const after = await ask(house, await other(), nameRole, named, { ifMatch: version })
      const seen = { ifMatch: after.version }
      const presented = await ask(house, await other(), presentGate, { projectId, phaseId }, seen)
      return ofProject(presented, { phaseId, roleId: 'checker', verdict: 'agree', words: 'Looked at it' })
    },
    'standards.rule-gate': async () =>
      ofProject(await given(again), { phaseId: 'again', outcome: 'recycle', words: 'Look once more' }),
    'standards.ask-waiver': async () => {
      const asked = await waiver()
      const { id: waiverId, version, kind, key, reason, instead, until } = asked
      const withdrawal = { projectId, waiverId, words: 'Asked anew' }
      await ask(house, by, withdrawWaiver, withdrawal, { ifMatch: version })
      return { input: { projectId, kind, key, reason, instead, until } }
    },
    'standards.judge-waiver': async () => ofWaiver(await waiver(), { granted: true }),
    'standards.withdraw-waiver': async () => ofWaiver(await waiver(), { words: 'Not needed any more' }),
  }
}
