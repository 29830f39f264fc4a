import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { actsOf, readBeside, readDrawdowns, type StoredDrawdown } from './read-drawdowns.ts'

/** So many of them at once; the list holds the rest. */
const most = 20

export const contingencyDuties: readonly DutyKind[] = [{ kind: 'oversight.answer-drawdown', read: toAnswer }]

/** What others asked for, and who reads may grant or refuse. */
async function toAnswer(reading: DutyReading): Promise<readonly Owed[]> {
  const { tx, actor } = reading
  const open = await readDrawdowns(tx, { open: true })
  if (open.length === 0) return []
  const beside = await readBeside(reading)
  return open
    .filter((one) => actsOf(one, actor, beside).includes('answer'))
    .slice(0, most)
    .map(owedOf)
}

function owedOf({ id, number, projectId, project, asker, askedAt }: StoredDrawdown): Owed {
  return {
    id,
    project: { id: projectId, name: project },
    since: askedAt.slice(0, 10),
    opens: `/projects/${projectId}/contingency?row=${id}`,
    ...told(
      'oversight:duty.answer-drawdown',
    )`${{ name: asker }} asks for a drawdown of “${{ project }}” (${{ code: `DR-${number}` }}): grant it, grant less, or refuse it.`,
  }
}
