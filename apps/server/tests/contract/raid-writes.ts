import {
  addAssumption,
  addCause,
  addDependency,
  addIssue,
  addRisk,
  changeDependency,
  type Dependency,
} from '@portolan/oversight/contract'
import { addProject } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = {
  readonly nth: () => number
  readonly projectId: string
  readonly portfolioId: string
}

/** All that writes the register, of projects that nobody manages: there whoever leads agrees. */
export function raidWrites(
  house: House,
  by: Visitor,
  { nth, projectId, portfolioId }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const issue = () => ({ projectId, title: `Down ${nth()}`, severity: 'high', since: '2026-11-02' }) as const
  const assumption = () => ({ projectId, title: `Taken for granted ${nth()}` })
  return {
    'oversight.add-cause': async () => await Promise.resolve({ input: { name: `Scarce people ${nth()}` } }),
    'oversight.change-cause': async () => {
      const { id, version } = await ask(house, by, addCause, { name: `Late suppliers ${nth()}` })
      return { input: { causeId: id, together: 70 }, ifMatch: version }
    },
    'oversight.add-issue': async () => await Promise.resolve({ input: issue() }),
    'oversight.change-issue': async () => {
      const { id, version } = await ask(house, by, addIssue, issue())
      return { input: { projectId, issueId: id, state: 'solved', done: 'Restarted.' }, ifMatch: version }
    },
    'oversight.add-assumption': async () => await Promise.resolve({ input: assumption() }),
    'oversight.change-assumption': async () => {
      const { id, version } = await ask(house, by, addAssumption, assumption())
      return { input: { projectId, assumptionId: id, testDay: '2027-01-11' }, ifMatch: version }
    },
    'oversight.test-assumption': async () => {
      const { id, version } = await ask(house, by, addAssumption, assumption())
      const input = { projectId, assumptionId: id, outcome: 'broken', found: 'It is not so.' }
      return { input, ifMatch: version }
    },
    'oversight.confirm-entry': async () => {
      const { id } = await ask(house, by, addRisk, { projectId, title: `Seen ${nth()}`, probability: 0.2 })
      return { input: { projectId, entryKind: 'risk', entryId: id } }
    },
    ...dependencyWrites(house, by, { nth, portfolioId }),
  }
}

function dependencyWrites(
  house: House,
  by: Visitor,
  { nth, portfolioId }: Omit<Ground, 'projectId'>,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const need = async () => {
    const [one, other] = [await project(), await project()]
    return { projectId: one, providerId: other, title: `Needed ${nth()}`, needDay: '2027-01-11' }
  }
  const project = async (): Promise<string> =>
    (await ask(house, by, addProject, { portfolioId, fields: { name: `Side ${nth()}` } })).id
  const offered = async (): Promise<Dependency & { providerId: string }> => {
    const given = await need()
    const { id, version } = await ask(house, by, addDependency, given)
    const offer = { projectId: given.providerId, dependencyId: id, offerDay: '2027-01-04' }
    const made = await ask(house, by, changeDependency, offer, { ifMatch: version })
    return { ...made, providerId: given.providerId }
  }
  return {
    'oversight.add-dependency': async () => ({ input: await need() }),
    'oversight.change-dependency': async () => {
      const given = await need()
      const { id, version } = await ask(house, by, addDependency, given)
      const input = { projectId: given.projectId, dependencyId: id, needDay: '2027-01-18' }
      return { input, ifMatch: version }
    },
    'oversight.agree-dependency': async () => {
      const { id, version, providerId } = await offered()
      return { input: { projectId: providerId, dependencyId: id }, ifMatch: version }
    },
    'oversight.end-dependency': async () => {
      const { id, version, need } = await offered()
      return {
        input: { projectId: need.project?.id ?? '', dependencyId: id, state: 'met' },
        ifMatch: version,
      }
    },
  }
}
