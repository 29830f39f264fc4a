import {
  nameRuleOwner,
  showHealthPolicy,
  showStanding,
  writeHealthPolicy,
} from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { endChallenges, insertChallenge } from '../testing/insert-challenge.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Ground = { readonly projectId: string; readonly founder: string }

/** Over all tests of a house: names and addresses are given once. */
let told = 0

/** All that is done about the limits of early warning, and about figures that are said to be wrong. */
export function healthPolicyWrites(
  house: House,
  by: Visitor,
  { projectId, founder }: Ground,
): Readonly<Record<string, () => Promise<Prepared>>> {
  const { owner } = house.database
  let second: Member | undefined
  const other = async (): Promise<Member> => {
    told += 1
    const grants = [{ role: 'pmo-lead', scope: 'organisation' }] as const
    const email = `limits.${told}@example.org`
    second ??= await invite(house, by as Member, { name: 'Keeper of limits', email, grants })
    return second
  }
  const read = async () => await ask(house, by, showHealthPolicy, {})
  const edit = () => {
    const weight = (told += 1) / 1_000
    return { reason: `Reason ${told}`, weights: [{ rule: 'gaps' as const, weight }] }
  }
  const draftedBy = async (author: Visitor): Promise<Prepared> => {
    const { version } = await read()
    const drafted = await ask(house, author, writeHealthPolicy, edit(), { ifMatch: version })
    return { input: {}, ifMatch: drafted.version }
  }
  const challenged = async (raiser: string): Promise<Prepared> => {
    await endChallenges(owner, projectId)
    const challengeId = await insertChallenge(owner, { projectId, by: raiser })
    await ask(house, by, nameRuleOwner, { rule: 'overdue', ownerId: null })
    return { input: { projectId, challengeId } }
  }
  return {
    'oversight.write-health-policy': async () => ({ input: edit(), ifMatch: (await read()).version }),
    'oversight.drop-health-policy': async () => await draftedBy(by),
    'oversight.publish-health-policy': async () => {
      const { draft, version } = await read()
      // A draft that whoever publishes wrote in is nothing that he may publish.
      if (draft !== null)
        await owner.query(`update health_policy set state = 'dropped', version = $1 where state = 'draft'`, [
          version + 1,
        ])
      return await draftedBy(await other())
    },
    'oversight.name-rule-owner': async () => ({ input: { rule: 'overdue', ownerId: founder } }),
    'oversight.raise-challenge': async () => {
      await endChallenges(owner, projectId)
      const { reasons } = await ask(house, by, showStanding, { projectId })
      return { input: { projectId, rule: reasons[0]?.rule, words: 'It is wrong.', shouldBe: 'Less' } }
    },
    'oversight.answer-challenge': async () => {
      const { input } = await challenged((await other()).personId)
      return { input: { ...input, upheld: true, cause: 'limit', words: 'So it is.' } }
    },
    'oversight.withdraw-challenge': async () => await challenged(founder),
  }
}
