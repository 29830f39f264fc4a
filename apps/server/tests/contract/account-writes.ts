import { showAccount, showAccountPolicy } from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { endAccounts, insertAccount, insertExplanation } from '../testing/insert-account.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = { readonly projectId: string; readonly founder: string }

/** Over all tests of a house: addresses are given once. */
let told = 0

/** All that is done about control accounts, each time about another one on the first line of the plan. */
export function accountWrites(
  house: House,
  by: Visitor,
  { projectId, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const { owner } = house.database
  let second: Member | undefined
  const other = async (): Promise<Member> => {
    told += 1
    const grants = [{ role: 'pmo-lead', scope: 'organisation' }] as const
    const email = `accounts.${told}@example.org`
    second ??= await invite(house, by as Member, { name: 'Keeper of accounts', email, grants })
    return second
  }
  const named = async (manager: string) => {
    await endAccounts(owner, projectId)
    await owner.query('update investment set manager_id = null where id = $1', [projectId])
    const accountId = await insertAccount(owner, { projectId, by: manager })
    const { version } = await ask(house, by, showAccount, { projectId, accountId })
    return { input: { projectId, accountId }, ifMatch: version }
  }
  return {
    'oversight.set-account-policy': async () => {
      const { version } = await ask(house, by, showAccountPolicy, {})
      return { input: { share: 0.2, amount: 100, workdays: 3 }, ifMatch: version }
    },
    'oversight.name-account': async () => {
      await endAccounts(owner, projectId)
      return { input: { projectId, activityId: '1', code: 'CA-7', managerId: founder } }
    },
    'oversight.change-account': async () => {
      const { input, ifMatch } = await named(founder)
      return { input: { ...input, share: 0.3, amount: 500 }, ifMatch }
    },
    'oversight.end-account': async () => await named(founder),
    'oversight.write-account-explanation': async () => {
      const { input } = await named(founder)
      const action = { action: 'Mend it', actionOwnerId: founder, actionDay: '2027-01-15' }
      return { input: { ...input, cause: 'It rained.', effect: 'It is late.', ...action } }
    },
    'oversight.judge-account-explanation': async () => {
      const { personId } = await other()
      const { input } = await named(personId)
      await insertExplanation(owner, { accountId: input.accountId, by: personId })
      return { input: { ...input, accepted: true } }
    },
  }
}
