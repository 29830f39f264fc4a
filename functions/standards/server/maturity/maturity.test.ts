import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Assessment,
  beginAssessment,
  finishAssessment,
  listAssessments,
  maturityRefusals,
  rateFunction,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

let house: StandardsHouse
beforeAll(async () => {
  house = await openStandardsHouse()
})
afterAll(async () => await house.close())

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.catch((cause: unknown) => cause)
  return why instanceof Refused ? why.refusal.code : String(why)
}

async function newest(): Promise<Assessment | undefined> {
  return (await house.act(listAssessments, {})).items[0]
}

describe('an assessment of the PMO', () => {
  it('says of each function which practices are so, what would raise it, and what is observed beside it', async () => {
    const { act, record, owner } = house
    await owner.query(`update investment set state = 'active'`)
    record.set('plan.has-baseline', true)
    const begun = await act(beginAssessment, { day: '2026-06-01' })
    expect(begun).toMatchObject({ level: 1, finished: null, sheet: 1 })
    const rated = {
      maturityId: begun.id,
      function: 'oversight' as const,
      practised: [2 as const, 4 as const],
      target: 4,
    }
    const after = await act(rateFunction, { ...rated, evidence: 'The portfolio' }, { version: begun.version })
    expect(after.functions.find((one) => one.function === 'oversight')).toMatchObject({
      level: 2,
      next: 3,
      target: 4,
      observed: expect.arrayContaining([{ fact: 'plan.has-baseline', projects: 1, of: 1 }]),
    })
    expect(after.functions.find((one) => one.function === 'standards')?.observed).toEqual([
      { fact: 'standards.follows-method', projects: 0, of: 1 },
    ])
  })

  it('is written by one at a time, and nothing is said to be so that nothing shows', async () => {
    const draft = await newest()
    expect(await refusedWith(house.act(beginAssessment, {}))).toBe(maturityRefusals.draftThere.code)
    const bare = {
      maturityId: draft?.id ?? '',
      function: 'change' as const,
      practised: [2 as const],
      evidence: '',
      target: null,
    }
    const after = await house.act(rateFunction, bare, { version: draft?.version ?? 0 })
    const end = { maturityId: after.id }
    expect(await refusedWith(house.act(finishAssessment, end, { version: after.version }))).toBe(
      maturityRefusals.nothingShown.code,
    )
    expect((await newest())?.finished).toBe(null)
  })

  it('is frozen when it is finished, with what was observed then; the next begins from it', async () => {
    const { act, lead, record, owner } = house
    const draft = await newest()
    const shown = {
      maturityId: draft?.id ?? '',
      function: 'change' as const,
      practised: [2 as const],
      target: null,
    }
    const rated = await act(rateFunction, { ...shown, evidence: 'Minutes' }, { version: draft?.version ?? 0 })
    const finished = await act(finishAssessment, { maturityId: rated.id }, { version: rated.version })
    expect(finished.finished?.by.id).toBe(lead)
    record.set('plan.has-baseline', false)
    const kept = (await newest())?.functions.find((one) => one.function === 'oversight')
    expect(kept?.observed).toContainEqual({ fact: 'plan.has-baseline', projects: 1, of: 1 })
    const late = act(rateFunction, { ...shown, evidence: 'More' }, { version: finished.version })
    expect(await refusedWith(late)).toBe(maturityRefusals.finished.code)
    await expect(owner.query('update maturity_assessment set sheet = 2')).rejects.toThrow('does not change')
    const next = await act(beginAssessment, { day: '2026-11-16' })
    expect(next.functions.find((one) => one.function === 'change')).toMatchObject({
      level: 2,
      evidence: 'Minutes',
    })
    expect((await act(listAssessments, {})).items.map(({ day }) => day)).toEqual(['2026-11-16', '2026-06-01'])
  })
})
