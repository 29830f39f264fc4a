import { addEstimate, type Estimate, reviewEstimate, submitEstimate } from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

const basis = {
  method: 'three-points',
  points: { low: 40_000_00, likely: 50_000_00, high: 90_000_00 },
} as const

/** All that writes estimates: what one wrote oneself is reviewed by a colleague, and the other way round. */
export function estimateWrites(
  house: House,
  by: Visitor,
  { nth, projectId }: { readonly nth: () => number; readonly projectId: string },
): Readonly<Record<string, () => Promise<Prepared>>> {
  let colleague: Promise<Member> | undefined
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Who estimates too',
      email: 'estimates.too@example.org',
      grants: [{ role: 'project-manager', scope: 'organisation' }],
    }))
  const given = () => ({
    projectId,
    title: `Build ${nth()}`,
    kind: 'Build',
    unit: 'money' as const,
    basis,
  })
  const added = async (who: Visitor): Promise<Estimate> => await ask(house, who, addEstimate, given())
  const put = async (who: Visitor): Promise<Estimate> => {
    const of = await added(who)
    return await ask(house, who, submitEstimate, keyOf(of), { ifMatch: of.version })
  }
  const approved = async (): Promise<Estimate> => {
    const of = await put(by)
    return await ask(
      house,
      await other(),
      reviewEstimate,
      { ...keyOf(of), approve: true },
      { ifMatch: of.version },
    )
  }
  const prepared = (of: Estimate, more: Readonly<Record<string, unknown>> = {}): Prepared => ({
    input: { ...keyOf(of), ...more },
    ifMatch: of.version,
  })
  return {
    'plan.add-estimate': async () => await Promise.resolve({ input: given() }),
    'plan.write-estimate': async () => prepared(await added(by), { basis }),
    'plan.submit-estimate': async () => prepared(await added(by)),
    'plan.withdraw-estimate': async () => prepared(await put(by)),
    'plan.review-estimate': async () => prepared(await put(await other()), { approve: true }),
    'plan.use-estimate-as-forecast': async () => prepared(await approved(), { category: `Build ${nth()}` }),
    'plan.use-estimate-as-baseline': async () => prepared(await approved()),
    'plan.record-estimate-outcome': async () =>
      prepared(await approved(), { actual: 60_000_00, endedOn: '2026-01-30' }),
  }
}

function keyOf({ projectId, id }: Estimate): { projectId: string; estimateId: string } {
  return { projectId, estimateId: id }
}
