import type { Grant, Role } from '@portolan/contract'
import type { HomePart } from '../../contract/index.ts'

/** What a person owns beside their roles. */
export type Owning = { readonly manages: number; readonly seats: number }

const partOfRole: Readonly<Record<Role, HomePart>> = {
  administrator: 'administrator',
  'pmo-lead': 'pmo-lead',
  'portfolio-manager': 'portfolio-manager',
  'project-manager': 'project-manager',
  'resource-manager': 'resource-manager',
  sponsor: 'sponsor',
  finance: 'finance',
  auditor: 'auditor',
  trainer: 'trainer',
  'team-member': 'team-member',
}

/** Nobody chooses what they are: it follows from the roles somebody holds, the projects they manage and their seats. */
export function homePartsOf(grants: readonly Grant[], { manages, seats }: Owning): readonly HomePart[] {
  const parts = new Set(grants.map(({ role }) => partOfRole[role]))
  if (manages > 0) parts.add('project-manager')
  if (seats > 0) parts.add('board-member')
  return [...parts].toSorted((one, other) => rank.indexOf(one) - rank.indexOf(other))
}

/** Whose answers of all projects are told, and not of their own only. */
const overAll: readonly HomePart[] = [
  'pmo-lead',
  'portfolio-manager',
  'sponsor',
  'finance',
  'resource-manager',
  'auditor',
]

export function looksOverAll(parts: readonly HomePart[], manages: number): boolean {
  return manages === 0 || parts.some((part) => overAll.includes(part))
}

const rank: readonly HomePart[] = [
  'pmo-lead',
  'portfolio-manager',
  'sponsor',
  'finance',
  'project-manager',
  'resource-manager',
  'board-member',
  'auditor',
  'trainer',
  'administrator',
  'team-member',
]
