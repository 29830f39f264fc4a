import { describe, expect, it } from 'vitest'
import { allows, type Grant, permission } from './index.ts'

const edit = permission({ id: 't.edit', within: 'project', roles: ['project-manager'], summary: 'Edit' })
const list = permission({ id: 't.list', within: 'anywhere', roles: ['project-manager'], summary: 'List' })
const setUp = permission({
  id: 't.set-up',
  within: 'organisation',
  roles: ['project-manager'],
  summary: 'Set up',
})
const place = { projectId: 'p1', portfolioId: 'f1' }
const of = (scope: Grant['scope'], scopeId?: string): Grant[] => [{ role: 'project-manager', scope, scopeId }]

describe('a permission', () => {
  it.each([
    ['within a project, by a grant over the organisation', edit, of('organisation'), true],
    ['within a project, by a grant over its portfolio', edit, of('portfolio', 'f1'), true],
    ['within a project, by a grant over it', edit, of('project', 'p1'), true],
    ['within a project, by a grant over another project', edit, of('project', 'p2'), false],
    ['within a project, by a grant over another portfolio', edit, of('portfolio', 'f2'), false],
    ['anywhere, by a grant over any project', list, of('project', 'p2'), true],
    ['over the organisation, by a grant over a project', setUp, of('project', 'p1'), false],
    ['over the organisation, by a grant over it', setUp, of('organisation'), true],
  ])('%s', (_, needed, grants, expected) => {
    expect(allows(needed, grants, place)).toBe(expected)
  })

  it('is not met by another role, nor by none', () => {
    expect(allows(edit, [{ role: 'auditor', scope: 'organisation' }], place)).toBe(false)
    expect(allows(edit, [], place)).toBe(false)
  })

  it('is not met within a project that the question does not name', () => {
    expect(allows(edit, [{ role: 'project-manager', scope: 'project', scopeId: undefined }], {})).toBe(false)
  })
})
