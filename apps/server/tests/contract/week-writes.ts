import {
  addProject,
  commitSchedule,
  previewSchedule,
  type ProgressReport,
  reportProgress,
} from '@portolan/plan/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** A plan of one activity, on which one person works. */
const planFor = (name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion>
<Name>Plan</Name><StartDate>2026-11-16T08:00:00</StartDate><CurrencyCode>EUR</CurrencyCode>
<Tasks><Task><UID>1</UID><ID>1</ID><Name>Work</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration><DurationFormat>7</DurationFormat></Task></Tasks>
<Resources><Resource><UID>1</UID><ID>1</ID><Name>${name}</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource></Resources>
<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units></Assignment></Assignments></Project>`

/** What people report of their work, and the answer to it: nobody answers what they reported. */
export function weekWrites(
  house: House,
  by: Visitor,
  { world, nth }: { readonly world: World; readonly nth: () => number },
): Readonly<Record<string, () => Promise<Prepared>>> {
  let colleague: Promise<Member> | undefined
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Work Reporter',
      email: 'work.reporter@example.org',
      grants: [{ role: 'team-member', scope: 'organisation' }],
    }))
  const planned = async (name: string): Promise<string> => {
    const input = { portfolioId: world.portfolios[0], fields: { name: `Worked on ${nth()}` } }
    const { id: projectId } = await ask(house, by, addProject, input)
    const upload = planFor(name)
    const dropped = await ask(house, by, previewSchedule, { projectId, fileName: 'work.xml' }, { upload })
    const ways = { ifMatch: dropped.version }
    await ask(house, by, commitSchedule, { projectId, importId: dropped.id }, ways)
    return projectId
  }
  const me = async (): Promise<string> => {
    const { rows } = await house.database.owner.query<{ name: string }>(
      `select p.name from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
       where g.tenant_id = $1 and g.role = 'pmo-lead' order by g.granted_at limit 1`,
      [world.tenantId],
    )
    return rows[0]?.name ?? ''
  }
  const reported = async (visitor: Visitor, projectId: string): Promise<Prepared> => {
    const input = { projectId, activity: '1', percent: 50 }
    const { id }: ProgressReport = await ask(house, visitor, reportProgress, input)
    return { input: { projectId, reportId: id } }
  }
  const ofOther = async (): Promise<Prepared> => await reported(await other(), await planned('Work Reporter'))
  return {
    'plan.report-progress': async () => ({
      input: { projectId: await planned(await me()), activity: '1', percent: 30 },
    }),
    'plan.withdraw-progress': async () => await reported(by, await planned(await me())),
    'plan.accept-progress': ofOther,
    'plan.refuse-progress': async () => {
      const { input } = await ofOther()
      return { input: { ...input, because: 'Not yet.' } }
    },
  }
}
