import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMethod,
  askPublication,
  compareVersions,
  dropDraft,
  faultRefusals,
  listMethods,
  type Method,
  methodKinds,
  methodRefusals,
  publishMethod,
  retireMethod,
  showMethod,
  writeMethod,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

let house: StandardsHouse
let other: string
beforeAll(async () => {
  house = await openStandardsHouse()
  other = await house.addPerson('Priya Portfolio', 'portfolio-manager')
})
afterAll(async () => await house.close())

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

const renamed = ({ content }: Method, name: string): Method['content'] => ({
  ...content,
  phases: content.phases.map((phase, at) => (at === 0 ? { ...phase, name } : phase)),
})

describe('a method', () => {
  it('of our own writing is there with one press, in either language, and published', async () => {
    for (const kind of methodKinds) await house.act(addMethod, { kind, language: 'de' })
    const { items } = await house.act(listMethods, {})
    expect(items.map(({ name, state }) => [name, state])).toEqual([
      ['Agil', 'published'],
      ['Hybrid', 'published'],
      ['Klassisch', 'published'],
      ['Serviceübergang', 'published'],
    ])
    expect(
      items.every(({ phases, artefacts, criteria }) => phases > 4 && artefacts > 9 && criteria > 9),
    ).toBe(true)
    expect(await refusedWith(house.act(addMethod, { kind: 'agile', language: 'de' }))).toBe(
      methodRefusals.nameTaken.code,
    )
  })

  it('is changed in a draft, published by another, and keeps what was published before', async () => {
    const first = await house.act(addMethod, { kind: 'agile', name: 'Ours' })
    const content = renamed(first, 'Explore')
    const draft = await house.act(writeMethod, { methodId: first.id, content }, { version: first.version })
    expect(draft).toMatchObject({ number: 2, draft: 2, published: 1, mayPublish: false })
    const own = house.act(publishMethod, { methodId: first.id }, { version: draft.version })
    expect(await refusedWith(own)).toBe(methodRefusals.ownDraft.code)
    const done = await house.act(
      publishMethod,
      { methodId: first.id, words: 'Discover is Explore now' },
      { version: draft.version, as: other },
    )
    expect(done).toMatchObject({ published: 2, draft: null })
    expect(done.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'replaced'],
    ])
    const { content: before } = await house.act(showMethod, { methodId: first.id, number: 1 })
    expect(before).toEqual(first.content)
    const { changes } = await house.act(compareVersions, { methodId: first.id, from: 1, to: 2 })
    expect(changes.map(({ kind, change, parts }) => [kind, change, parts.at(0)])).toContainEqual([
      'phase',
      'changed',
      { part: 'name', before: 'Discover', after: 'Explore' },
    ])
  })

  it('waits to be published once that is asked, until somebody writes in it again', async () => {
    const { id: methodId, content, version } = await house.act(addMethod, { kind: 'agile', name: 'Asked' })
    expect(await refusedWith(house.act(askPublication, { methodId }, { version }))).toBe(
      methodRefusals.noDraft.code,
    )
    const draft = await house.act(writeMethod, { methodId, content }, { version })
    expect(draft.asked).toBeNull()
    const asked = await house.act(askPublication, { methodId, words: 'New' }, { version: draft.version })
    expect(asked.asked?.by.name).toBe('Lea Lead')
    const again = await house.act(writeMethod, { methodId, content }, { version: asked.version })
    expect(again.asked).toBeNull()
  })

  it('that was published does not change in the database either', async () => {
    const { id } = await house.act(addMethod, { kind: 'hybrid', name: 'Kept' })
    const change = house.owner.query(`update method_version set content = '{}' where method_id = $1`, [id])
    await expect(change).rejects.toThrow(/does not change/)
    const away = house.owner.query(`delete from method_version where method_id = $1`, [id])
    await expect(away).rejects.toThrow(/is not deleted/)
  })

  it('takes no criterion that refers to nothing, and writes nothing of it', async () => {
    const method = await house.act(addMethod, { kind: 'predictive', name: 'Sound' })
    const [phase, ...rest] = method.content.phases
    const gate = phase?.gate ?? { name: '', question: '', criteria: [] }
    const lost = {
      id: 'moon',
      words: 'The moon is full',
      weight: 'must',
      from: 'small',
      check: { kind: 'fact', fact: 'sky.moon-full' },
    } as const
    const phases = phase ? [{ ...phase, gate: { ...gate, criteria: [...gate.criteria, lost] } }, ...rest] : []
    const writing = house.act(
      writeMethod,
      { methodId: method.id, content: { ...method.content, phases } },
      { version: method.version },
    )
    expect(await refusedWith(writing)).toBe(faultRefusals['nothing-asked'].code)
    expect(await house.act(showMethod, { methodId: method.id })).toMatchObject({
      draft: null,
      version: method.version,
    })
  })

  it('may lack a gate as long as it is a draft, and is not published so', async () => {
    const blank = await house.act(addMethod, { kind: 'hybrid', start: 'blank', name: 'Begun' })
    expect(blank).toMatchObject({ state: 'draft', faults: [{ code: 'no-phase' }] })
    const phase = {
      id: 'one',
      name: 'One',
      purpose: '',
      guidance: '',
      days: 20,
      artefacts: [],
      checklist: [],
      gate: null,
    }
    const content = { ...blank.content, phases: [phase] }
    const draft = await house.act(writeMethod, { methodId: blank.id, content }, { version: blank.version })
    expect(draft.faults).toEqual([{ code: 'no-gate', name: 'One', at: 'One' }])
    const publishing = house.act(publishMethod, { methodId: blank.id }, { version: draft.version, as: other })
    expect(await refusedWith(publishing)).toBe(faultRefusals['no-gate'].code)
    const dropping = house.act(dropDraft, { methodId: blank.id }, { version: draft.version })
    expect(await refusedWith(dropping)).toBe(methodRefusals.noDraft.code)
  })

  it('that is retired is not written until it is taken up again', async () => {
    const method = await house.act(addMethod, { kind: 'agile', name: 'Old' })
    const { id: methodId, content } = method
    const gone = await house.act(retireMethod, { methodId, retired: true }, { version: method.version })
    expect(gone.state).toBe('retired')
    const writing = house.act(writeMethod, { methodId, content }, { version: gone.version })
    expect(await refusedWith(writing)).toBe(methodRefusals.retired.code)
    const back = await house.act(retireMethod, { methodId, retired: false }, { version: gone.version })
    const draft = await house.act(writeMethod, { methodId, content }, { version: back.version })
    expect(await house.act(dropDraft, { methodId }, { version: draft.version })).toMatchObject({
      draft: null,
    })
  })
})
