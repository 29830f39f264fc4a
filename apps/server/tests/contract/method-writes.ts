import {
  addMethod,
  giveMethod,
  type Method,
  type MethodContent,
  nameRole,
  type ProjectMethod,
  publishMethod,
  showProjectMethod,
  writeMethod,
} from '@portolan/standards/contract'
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
      },
    },
  ],
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
  const written = async (who: Visitor): Promise<Method> => {
    const named = { kind: 'hybrid', start: 'blank', name: `Method ${(told += 1)}` } as const
    const { id, version } = await ask(house, who, addMethod, named)
    return await ask(house, who, writeMethod, { methodId: id, content }, { ifMatch: version })
  }
  const published = async (): Promise<Method> => {
    const { id, version } = await written(by)
    return await ask(house, await other(), publishMethod, { methodId: id }, { ifMatch: version })
  }
  const drawn = async (): Promise<Method> => {
    const { id, version } = await published()
    return await ask(house, by, writeMethod, { methodId: id, content }, { ifMatch: version })
  }
  const given = async (): Promise<ProjectMethod> => {
    const { id: methodId } = await published()
    const { version } = await ask(house, by, showProjectMethod, { projectId })
    const input = { projectId, methodId, answers: leastAnswers, phaseId: 'only' }
    return await ask(house, by, giveMethod, input, { ifMatch: version })
  }
  const ofMethod = ({ id, version }: Method, more: Readonly<Record<string, unknown>> = {}): Prepared => ({
    input: { methodId: id, ...more },
    ifMatch: version,
  })
  const ofProject = ({ version }: ProjectMethod, more: Readonly<Record<string, unknown>>): Prepared => ({
    input: { projectId, ...more },
    ifMatch: version,
  })
  return {
    'standards.add-method': async () =>
      await Promise.resolve({ input: { kind: 'agile', name: `Method ${(told += 1)}` } }),
    'standards.write-method': async () => ofMethod(await written(by), { content }),
    'standards.drop-draft': async () => ofMethod(await drawn()),
    'standards.publish-method': async () => ofMethod(await written(await other())),
    'standards.retire-method': async () => ofMethod(await published(), { retired: true }),
    'standards.give-method': async () => {
      const { id: methodId } = await published()
      const before = await ask(house, by, showProjectMethod, { projectId })
      return ofProject(before, { methodId, answers: leastAnswers })
    },
    'standards.name-role': async () => ofProject(await given(), { roleId: 'checker', personId: null }),
    'standards.write-artefact': async () => ofProject(await given(), { artefactId: 'note', answers: {} }),
    'standards.tick-item': async () => ofProject(await given(), { itemId: 'looked', done: true }),
    'standards.confirm-criterion': async () => {
      const { version } = await given()
      const me = (await ask(house, by, showProjectMethod, { projectId })).following?.given.by.id ?? ''
      const input = { projectId, roleId: 'checker', personId: me }
      const named = await ask(house, await other(), nameRole, input, { ifMatch: version })
      return ofProject(named, { criterionId: 'said', confirmed: true })
    },
    'standards.pass-gate': async () => ofProject(await given(), { phaseId: 'only' }),
  }
}
