import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type AccessFacts, accessFindings, judgeOf, type Judges } from './index.ts'

const today = day('2026-11-16')
const nothing: AccessFacts = { holders: [], tokens: [], seats: [], deciders: [] }
const grant = { role: 'pmo-lead', scope: 'organisation', waiting: false, since: '2026-01-05' }
const holder: AccessFacts['holders'][number] = {
  id: 'p1',
  name: 'Jonas Reed',
  left: false,
  active: true,
  known: '2026-01-05',
  leftOn: null,
  lastDay: '2026-11-13',
  deeds: 40,
  projects: 4,
  grants: [grant],
}
const token: AccessFacts['tokens'][number] = {
  id: 't1',
  name: 'Nightly export',
  reach: 'read',
  made: '2026-11-01',
  ends: '2026-12-31',
  used: null,
  personId: 'p1',
  person: 'Jonas Reed',
  left: false,
}

const rulesOf = (facts: Partial<AccessFacts>): readonly string[] =>
  accessFindings({ ...nothing, ...facts }, today).map(({ rule }) => rule)

describe('what an auditor would find', () => {
  it('is nothing where everybody works with what they have', () => {
    expect(rulesOf({ holders: [holder], tokens: [token] })).toEqual([])
  })

  it('is a role that nobody has used for 90 days, counted from the day it was given', () => {
    const idle = { ...holder, lastDay: '2026-08-18' }
    expect(rulesOf({ holders: [idle] })).toEqual(['unused'])
    expect(rulesOf({ holders: [{ ...idle, lastDay: '2026-08-19' }] })).toEqual([])
    expect(rulesOf({ holders: [{ ...idle, grants: [{ ...grant, since: '2026-11-02' }] }] })).toEqual([])
    expect(rulesOf({ holders: [{ ...idle, active: false, lastDay: null }] })).toEqual([])
    const never = accessFindings({ ...nothing, holders: [{ ...holder, lastDay: null }] }, today)
    expect(never[0]?.sentence).toBe('Jonas Reed holds 1 role and has never done anything here.')
  })

  it('is a leaver who still holds something', () => {
    const left = { ...holder, left: true, active: false, leftOn: '2026-10-30' }
    expect(rulesOf({ holders: [left], tokens: [{ ...token, left: true }] })).toEqual(['leaver', 'leaver'])
  })

  it('is a role over everything in the hands of somebody who works in one project', () => {
    const wide = { ...holder, projects: 1, grants: [{ ...grant, role: 'project-manager' }] }
    expect(rulesOf({ holders: [wide] })).toEqual(['wide'])
    expect(rulesOf({ holders: [{ ...wide, deeds: 4 }] })).toEqual([])
    expect(rulesOf({ holders: [{ ...wide, grants: [grant] }] })).toEqual([])
  })

  it('is a token that nobody uses, and one that works for more than half a year', () => {
    expect(rulesOf({ tokens: [{ ...token, made: '2026-08-18' }] })).toEqual(['token-unused'])
    expect(rulesOf({ tokens: [{ ...token, made: '2026-08-18', used: '2026-11-15' }] })).toEqual([])
    expect(rulesOf({ tokens: [{ ...token, ends: '2027-05-16' }] })).toEqual(['token-long'])
  })

  it('is who votes on what they ask, a role that waits, and a seat that ends soon', () => {
    const asks = { personId: 'p1', person: 'Jonas Reed', body: 'Board', asked: 2, last: '2026-11-02' }
    const seat = { id: 's1', body: 'Board', personId: 'p1', person: 'Jonas Reed', to: '2026-12-31' }
    const waiting = { ...holder, grants: [{ ...grant, waiting: true, since: '2026-11-02' }] }
    expect(rulesOf({ deciders: [asks], seats: [seat], holders: [waiting] })).toEqual([
      'asks-and-decides',
      'waiting',
      'term-ends',
    ])
    expect(rulesOf({ seats: [{ ...seat, to: '2027-01-01' }] })).toEqual([])
  })
})

describe('who judges an access', () => {
  const judges: Judges = {
    startedBy: 'lead',
    able: new Set(['lead', 'manager', 'giver', 'other-lead']),
    leads: ['lead', 'other-lead'],
    same: (one, other) => one === other || [one, other].toSorted().join() === 'lead,lead-again',
  }
  const item = { personId: 'holder', managerId: 'manager', givenBy: 'giver' }

  it('is who manages the project, else who gave it, else who started the review', () => {
    expect(judgeOf(item, judges)).toBe('manager')
    expect(judgeOf({ ...item, managerId: null }, judges)).toBe('giver')
    expect(judgeOf({ ...item, managerId: 'gone', givenBy: 'gone' }, judges)).toBe('lead')
  })

  it('is never its holder, by no account', () => {
    expect(judgeOf({ ...item, personId: 'manager' }, judges)).toBe('giver')
    const own = { personId: 'lead-again', managerId: null, givenBy: 'lead' }
    expect(judgeOf(own, judges)).toBe('other-lead')
    expect(judgeOf(own, { ...judges, leads: ['lead'] })).toBeNull()
  })
})
