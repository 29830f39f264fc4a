import { describe, expect, it } from 'vitest'
import { checkableFacts, languages, MethodContent, methodKinds } from '../../contract/index.ts'
import { checkContent } from '../method/check-content.ts'
import { compareContents } from '../method/compare-contents.ts'
import { completeMethod } from './index.ts'

const facts = new Set(checkableFacts.map(({ fact }) => fact.id))
const all = methodKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))

describe.each(all)('the complete method $kind in $language', ({ kind, language }) => {
  const { content } = completeMethod(kind, language)

  it('is one that could be published as it is', () => {
    expect(MethodContent.parse(content)).toEqual(content)
    expect(checkContent(content, facts)).toEqual([])
  })

  it('has in each phase an artefact, a checklist, guidance and a gate that holds something', () => {
    for (const { name, artefacts, checklist, guidance, gate } of content.phases) {
      expect(artefacts.length, name).toBeGreaterThan(0)
      expect(checklist.length, name).toBeGreaterThan(1)
      expect(guidance.length, name).toBeGreaterThan(80)
      expect(
        gate?.criteria.some(({ weight }) => weight === 'must'),
        name,
      ).toBe(true)
    }
  })

  it('gives every role something to do', () => {
    const busy = content.phases.flatMap(({ artefacts, gate }) => [
      ...artefacts.map(({ roleId }) => roleId),
      ...(gate?.criteria ?? []).flatMap(({ check }) => (check.kind === 'confirmation' ? [check.roleId] : [])),
    ])
    expect(content.roles.map(({ id }) => id).filter((id) => !busy.includes(id))).toEqual([])
  })

  it('says nothing twice within a phase', () => {
    for (const { name, purpose, guidance, checklist, artefacts } of content.phases) {
      const said = [
        purpose,
        guidance,
        ...checklist.map(({ words }) => words),
        ...artefacts.map((one) => one.purpose),
      ]
      expect(new Set(said).size, name).toBe(said.length)
    }
  })
})

describe.each(methodKinds)('the method %s', (kind) => {
  it('is the same method in both languages, word for word another', () => {
    const changes = compareContents(completeMethod(kind, 'en').content, completeMethod(kind, 'de').content)
    expect(changes.filter(({ change }) => change !== 'changed')).toEqual([])
    const kept = new Set(changes.flatMap(({ parts }) => parts.map(({ part }) => part)))
    for (const part of ['from', 'fact', 'role', 'or', 'holder', 'medium', 'large'])
      expect(kept).not.toContain(part)
  })
})
