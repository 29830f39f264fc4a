import type { Download } from '@portolan/platform/operations'
import { readPdf } from '@portolan/platform/pdf/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  downloadArtefact,
  exportArtefacts,
  giveMethod,
  listArtefacts,
  questions,
  showArtefact,
  showProjectMethod,
  writeArtefact,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

let house: StandardsHouse
beforeAll(async () => {
  house = await openStandardsHouse()
  const { id: methodId } = await house.act(addMethod, { kind: 'predictive' })
  const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
  const { projectId, manager } = house
  await house.act(giveMethod, { projectId, methodId, answers, phaseId: 'start' }, { version: 0, as: manager })
  await write({ goal: 'A portal', inside: 'All', outside: '', limits: '' }, false)
  await write({ goal: 'A portal', inside: 'All', outside: 'Größe, Łódź', limits: '300 k' }, true)
})
afterAll(async () => await house.close())

async function write(answers: Record<string, string>, finished: boolean): Promise<void> {
  const { projectId, manager } = house
  const { version } = await house.act(showProjectMethod, { projectId })
  const input = { projectId, artefactId: 'charter', answers, finished }
  await house.act(writeArtefact, input, { version, as: manager })
}

describe('an artefact as a document', () => {
  it('has what was written, and who changed what, the newest first', async () => {
    const { projectId } = house
    const { artefact, revisions, phase, writer } = await house.act(showArtefact, {
      projectId,
      artefactId: 'charter',
    })
    expect(artefact.answers).toMatchObject({ goal: 'A portal', outside: 'Größe, Łódź' })
    expect(phase).toEqual({ name: expect.any(String), place: 'here' })
    expect(writer.role).not.toBe('')
    const names = (...ids: string[]) => ids.map((id) => artefact.fields.find((one) => one.id === id)?.name)
    expect(revisions.map(({ finished, changed, by }) => [finished, changed, by.name])).toEqual([
      [true, names('outside', 'limits'), 'Mona Manager'],
      [false, names('goal', 'inside'), 'Mona Manager'],
    ])
  })

  it('is printed with every field, also the empty ones', async () => {
    const { projectId } = house
    const charter = (await house.act(downloadArtefact, { projectId, artefactId: 'charter' })) as Download
    expect(charter.fileName).toBe('Portal - Project charter - 2026-11-16.pdf')
    const { text } = readPdf(charter.bytes)
    const words = text.join(' ').replaceAll('\n', ' ')
    const { artefact } = await house.act(showArtefact, { projectId, artefactId: 'charter' })
    for (const { name, id } of artefact.fields) {
      expect(words).toContain(name)
      expect(words).toContain(artefact.answers[id] || 'Nothing is written here.')
    }
    const unwritten = (await house.act(downloadArtefact, {
      projectId,
      artefactId: 'business-case',
    })) as Download
    const empty = readPdf(unwritten.bytes).text.join(' ').replaceAll('\n', ' ')
    expect(empty).toContain('Not begun')
    expect(empty).toContain('It is not finished without it.')
  })

  it('of a method that has no such artefact is refused', async () => {
    const { projectId } = house
    await expect(house.act(showArtefact, { projectId, artefactId: 'backlog-of-dreams' })).rejects.toThrow()
  })
})

describe('an artefact over all projects', () => {
  it('has a line for each project and a field for each of the form', async () => {
    const { kinds, chosen, fields, items, counts } = await house.act(listArtefacts, { artefactId: 'charter' })
    expect(chosen).toBe('charter')
    expect(kinds.find(({ id }) => id === 'charter')).toMatchObject({ projects: 1, finished: 1 })
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['goal', 'outside', 'limits']))
    expect(items).toMatchObject([
      {
        project: { id: house.projectId },
        required: true,
        asked: true,
        state: 'finished',
        answers: { limits: '300 k' },
      },
    ])
    expect(counts).toEqual({ finished: 1, begun: 0, 'not-begun': 0 })
  })

  it('is searched in what was written, and narrowed by its state', async () => {
    const found = async (given: object) =>
      (await house.act(listArtefacts, { artefactId: 'charter', ...given })).items.length
    expect(await found({ search: 'łódź' })).toBe(1)
    expect(await found({ search: 'gdańsk' })).toBe(0)
    expect(await found({ state: 'begun' })).toBe(0)
  })

  it('without a choice is one that some project has; of none that is known there is nothing', async () => {
    const { chosen, kinds } = await house.act(listArtefacts, {})
    expect(chosen).toBe(kinds[0]?.id)
    expect(await house.act(listArtefacts, { artefactId: 'unknown' })).toMatchObject({
      chosen: null,
      items: [],
    })
  })

  it('is a table with a column for each field', async () => {
    const { bytes, fileName } = (await house.act(exportArtefacts, {
      artefactId: 'charter',
      format: 'csv',
    })) as Download
    expect(fileName).toBe('charter-2026-11-16.csv')
    const [head = '', row = ''] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
    expect(head).toContain('Project ID,Project,Method,Phase,Required,State,Last written by,Last written')
    expect(row).toContain('300 k')
    expect(row).toContain('"Größe, Łódź"')
  })
})
