import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { readBeside, readChallenges, type StoredChallenge, toChallenge } from './read-challenges.ts'

/** So many of them at once; the list holds the rest. */
const most = 20

export const challengeDuties: readonly DutyKind[] = [{ kind: 'oversight.answer-challenge', read: toAnswer }]

/** What waits for the answer of who reads, as he owns the rule or leads the office. */
async function toAnswer(reading: DutyReading): Promise<readonly Owed[]> {
  const { tx, actor } = reading
  const open = (await readChallenges(tx, {})).filter(({ how }) => how === null)
  if (open.length === 0) return []
  const beside = await readBeside(reading)
  return open
    .filter((one) => toChallenge(one, actor, beside).may.includes('answer'))
    .slice(0, most)
    .map(owedOf)
}

function owedOf(one: StoredChallenge): Owed {
  const code = `CH-${one.number}`
  return {
    id: one.id,
    project: { id: one.investment_id, name: one.project },
    since: one.raised_at.slice(0, 10),
    opens: `/portfolio/challenges?row=${one.id}&of=${one.investment_id}`,
    ...told(
      'oversight:duty.answer-challenge',
    )`${{ name: one.raiser }} says that a figure of “${{ project: one.project }}” is wrong (${{ code }}): uphold that, or say why not.`,
  }
}
