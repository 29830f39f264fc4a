import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Ability,
  addAbility,
  assessAbilities,
  changeAbility,
  confirmAbility,
  judgeAbilityFile,
  listAbilities,
  listMyAbilities,
  listPersonAbilities,
  listProposedAbilities,
  proposeAbility,
  showAbilityMatrix,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

describe('abilities', () => {
  let house: PlanHouse
  let member: string
  let planner: string
  let kubernetes: Ability
  const from = '2026-01-01'

  beforeAll(async () => {
    house = await openPlanHouse()
    member = await house.addPerson('team-member')
    planner = await house.addPerson('resource-manager')
    const cloud = await house.act(addAbility, { name: 'Cloud' })
    kubernetes = await house.act(addAbility, { name: 'Kubernetes', areaId: cloud.id })
  })
  afterAll(async () => await house.close())

  it('stand below areas, by a name of their own, with their levels in words', async () => {
    const below = house.act(addAbility, { name: 'Helm', areaId: kubernetes.id })
    expect(await codeOf(below)).toBe('plan/ability-below-ability')
    const again = house.act(addAbility, { name: 'KUBERNETES', areaId: kubernetes.area?.id })
    expect(await codeOf(again)).toBe('plan/name-taken')
    const levels = [
      'Has seen it',
      'Works under guidance',
      'Works alone',
      'Guides others',
      'Sets the standard',
    ]
    await house.act(changeAbility, { abilityId: kubernetes.id, levels }, { version: 1 })
    const { items } = await house.act(listAbilities, {}, { as: member })
    expect(items.map(({ name, area }) => [area?.name, name])).toEqual([
      [undefined, 'Cloud'],
      ['Cloud', 'Kubernetes'],
    ])
    expect(items[1]?.levels).toEqual(levels)
  })

  it('are proposed by oneself and count when another confirms them, perhaps at another level', async () => {
    const told = { abilityId: kubernetes.id, level: 4, evidence: 'Ran two clusters', from }
    const { id } = await house.act(proposeAbility, told, { as: member })
    const matrix = async () => await house.act(showAbilityMatrix, { level: 3 }, { as: planner })
    const cell = async () =>
      (await matrix()).rows.find(({ person }) => person.id === member)?.cells[kubernetes.id]
    expect(await cell()).toEqual({ level: null, until: null, proposed: 4 })
    expect((await matrix()).coverage).toEqual({})
    expect((await house.act(listProposedAbilities, {}, { as: planner })).items).toHaveLength(1)
    await house.act(
      confirmAbility,
      { assessmentId: id, confirm: true, level: 3 },
      { version: 1, as: planner },
    )
    expect(await cell()).toEqual({ level: 3, until: null, proposed: null })
    expect((await matrix()).coverage).toEqual({ [kubernetes.id]: { holders: 1, expiring: 0 } })
    const [mine] = (await house.act(listMyAbilities, {}, { as: member })).items
    expect(mine).toMatchObject({ state: 'confirmed', level: 3, confirmedBy: { id: planner } })
  })

  it('are never confirmed or assessed by who has them: not by a second account either', async () => {
    const told = { abilityId: kubernetes.id, level: 5, from }
    const { id } = await house.act(proposeAbility, told, { as: planner })
    const second = await house.addPerson('trainer')
    await house.database.owner.query(`update person set phone = '+31 6 1234 5678' where id in ($1, $2)`, [
      planner,
      second,
    ])
    for (const as of [planner, second]) {
      const confirm = house.act(confirmAbility, { assessmentId: id, confirm: true }, { version: 1, as })
      expect(await codeOf(confirm)).toBe('plan/assess-oneself')
      const assess = house.act(assessAbilities, { assessments: [{ ...told, personId: planner }] }, { as })
      expect(await codeOf(assess)).toBe('plan/assess-oneself')
    }
    const refused = { assessmentId: id, confirm: false }
    expect(await codeOf(house.act(confirmAbility, refused, { version: 1 }))).toBe(
      'plan/assessment-without-reason',
    )
    await house.act(confirmAbility, { ...refused, reason: 'Not seen yet' }, { version: 1 })
    expect(await codeOf(house.act(confirmAbility, { ...refused, confirm: true }, { version: 2 }))).toBe(
      'plan/assessment-not-open',
    )
  })

  it('are assessed together, all or none, and what stood before is kept', async () => {
    const stranger = '01936f5a-5c00-7000-8000-00000000dead'
    const one = { abilityId: kubernetes.id, personId: member, level: 5, from, until: '2026-12-31' }
    const wrong = house.act(assessAbilities, { assessments: [one, { ...one, personId: stranger }] })
    expect(await codeOf(wrong)).toBe('plan/assessment-unknown')
    expect(await house.act(assessAbilities, { assessments: [one] })).toEqual({ set: 1, removed: 0 })
    const { coverage } = await house.act(showAbilityMatrix, {})
    expect(coverage[kubernetes.id]).toEqual({ holders: 1, expiring: 1 })
    const { items } = await house.act(listPersonAbilities, { personId: member }, { as: planner })
    expect(items.map(({ state, level }) => [state, level])).toEqual([
      ['confirmed', 5],
      ['replaced', 3],
    ])
    await house.act(assessAbilities, { assessments: [{ ...one, level: null }] })
    expect((await house.act(showAbilityMatrix, {})).coverage).toEqual({})
  })

  it('come from a file: each row is judged, and nothing is written until all of them are taken', async () => {
    await house.rename(member, 'Nadia Verbeek')
    const judge = async (text: string) =>
      await house.act(judgeAbilityFile, { fileName: 'abilities.csv' }, { upload: text, as: planner })
    const head = 'Person,Ability,Level,Evidence,Valid until\n'
    const first = await judge(`${head}nadia verbeek,kubernetes,4,Ran it,2027-12-31\nNobody,Kubernetes,2,,\n`)
    expect(first.rows.map(({ verdict, level, until }) => [verdict, level, until])).toEqual([
      ['new', 4, '2027-12-31'],
      ['stop', 2, null],
    ])
    expect(first.rows[1]?.because?.sentence).toBe('Nobody is called “Nobody”.')
    expect((await house.act(showAbilityMatrix, {})).coverage).toEqual({})
    const [row] = first.rows
    const assessment = { abilityId: kubernetes.id, personId: member, level: 4, evidence: 'Ran it' } as const
    const days = { from: row?.from ?? '', until: row?.until ?? null }
    await house.act(assessAbilities, { assessments: [{ ...assessment, ...days }] }, { as: planner })
    const again = await judge(`${head}Nadia Verbeek,Kubernetes,4,Ran it,2027-12-31\n`)
    expect(again.counts).toEqual({ new: 0, update: 0, same: 1, stop: 0 })
    expect(await codeOf(judge('Project,Cost\nA,1\n'))).toBe('plan/unreadable-file')
    await house.act(assessAbilities, { assessments: [{ ...assessment, ...days, level: null }] })
  })

  it('of others are not for everybody', async () => {
    const asked = house.act(listPersonAbilities, { personId: planner }, { as: member })
    expect(await codeOf(asked)).toBe('identity/not-permitted')
    const assess = { abilityId: kubernetes.id, personId: planner, level: 1, from }
    expect(await codeOf(house.act(assessAbilities, { assessments: [assess] }, { as: member }))).toBe(
      'identity/not-permitted',
    )
  })
})
