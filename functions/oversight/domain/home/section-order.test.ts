import type { Grant } from '@portolan/contract'
import { describe, expect, it } from 'vitest'
import { type HomePart, homeParts, type HomeSection, homeSections } from '../../contract/index.ts'
import { homePartsOf, looksOverAll, sectionOrder, type SectionState } from './index.ts'

const calm: Readonly<Record<HomeSection, SectionState>> = {
  decisions: { overdue: false, filled: true },
  duties: { overdue: false, filled: true },
  surprises: { overdue: false, filled: true },
  close: { overdue: false, filled: true },
  changes: { overdue: false, filled: true },
}
const all: Grant = { role: 'pmo-lead', scope: 'organisation' }
const none = { manages: 0, seats: 0 }

describe('what a person is', () => {
  it('follows from roles, projects and seats, the foremost first', () => {
    expect(homePartsOf([], none)).toEqual([])
    expect(homePartsOf([{ role: 'team-member', scope: 'project', scopeId: 'a' }, all], none)).toEqual([
      'pmo-lead',
      'team-member',
    ])
    expect(homePartsOf([{ role: 'finance', scope: 'organisation' }], { manages: 2, seats: 1 })).toEqual([
      'finance',
      'project-manager',
      'board-member',
    ])
  })

  it('decides whether all projects are told of, or those that are managed', () => {
    expect(looksOverAll(['project-manager'], 3)).toBe(false)
    expect(looksOverAll(['project-manager', 'pmo-lead'], 3)).toBe(true)
    expect(looksOverAll(['team-member'], 0)).toBe(true)
  })
})

describe('the order of sections', () => {
  it('begins for each part with the question that its day begins with', () => {
    const first = (part: HomePart): HomeSection | undefined => sectionOrder([part], calm)[0]
    expect(first('pmo-lead')).toBe('decisions')
    expect(first('sponsor')).toBe('decisions')
    expect(first('project-manager')).toBe('duties')
    expect(first('finance')).toBe('close')
    expect(first('resource-manager')).toBe('surprises')
    expect(first('team-member')).toBe('duties')
  })

  it('puts what is overdue before what is not', () => {
    const late = { ...calm, duties: { overdue: true, filled: true } }
    expect(sectionOrder(['pmo-lead'], late)).toEqual(['duties', 'decisions', 'surprises', 'close', 'changes'])
  })

  it('leaves out what nobody of that part asks for, as long as there is nothing in it', () => {
    const empty = { ...calm, close: { overdue: false, filled: false } }
    expect(sectionOrder(['project-manager'], empty)).not.toContain('close')
    expect(sectionOrder(['project-manager'], calm).at(-1)).toBe('close')
  })

  it('shows every section once, whatever somebody is', () => {
    for (const part of homeParts)
      expect(sectionOrder([part, 'pmo-lead', 'finance'], calm).toSorted()).toEqual(homeSections.toSorted())
  })
})
