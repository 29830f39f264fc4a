import { addBody, listExceptions, setExceptionPolicy, showException } from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { closeExceptions, insertException } from '../testing/insert-exception.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = { readonly projectId: string; readonly founder: string }

/** All that is done about what is past its limit, each time about another exception. */
export function exceptionWrites(
  house: House,
  by: Visitor,
  { projectId, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const { owner } = house.database
  let bodies = 0
  const raised = async (manager: string | null) => {
    const { policy } = await ask(house, by, listExceptions, {})
    const nothing = { rules: [], sponsorWorkdays: 5, officeWorkdays: 5 }
    if (policy.version === 0) await ask(house, by, setExceptionPolicy, nothing, { ifMatch: 0 })
    await owner.query('update investment set manager_id = $2 where id = $1', [projectId, manager])
    await closeExceptions(owner, projectId)
    const exceptionId = await insertException(owner, { projectId })
    const { version } = await ask(house, by, showException, { projectId, exceptionId })
    return { input: { projectId, exceptionId }, ifMatch: version }
  }
  return {
    'oversight.set-exception-policy': async () => {
      const { policy } = await ask(house, by, listExceptions, {})
      return { input: { rules: [], sponsorWorkdays: 3, officeWorkdays: 4 }, ifMatch: policy.version }
    },
    'oversight.answer-exception': async () => {
      const { input, ifMatch } = await raised(founder)
      const answer = {
        words: 'The supplier is late.',
        remedy: 'A second one starts.',
        remedyDay: '2027-01-15',
      }
      return { input: { ...input, ...answer }, ifMatch }
    },
    'oversight.put-exception-as-question': async () => {
      const { id } = await ask(house, by, addBody, {
        name: `Over exceptions ${(bodies += 1)}`,
        rule: 'chair',
        quorum: 1,
      })
      const { input, ifMatch } = await raised(founder)
      const options = [{ title: 'Accept the new forecast' }]
      const question = { question: 'What becomes of it?', decider: { kind: 'body', id }, options }
      return { input: { ...input, ...question }, ifMatch }
    },
    'oversight.close-exception': async () => {
      const { input, ifMatch } = await raised(null)
      return { input: { ...input, reason: 'The register was wrong.' }, ifMatch }
    },
  }
}
