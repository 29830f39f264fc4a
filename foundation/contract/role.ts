/**
 * The roles of a PMO's people. A role is granted to a person within a scope: the whole organisation, one portfolio
 * or one project. Which permissions a role holds is said by each permission, not here.
 */
export const roles = [
  'administrator',
  'pmo-lead',
  'portfolio-manager',
  'project-manager',
  'resource-manager',
  'sponsor',
  'finance',
  'auditor',
  'trainer',
  'team-member',
] as const
export type Role = (typeof roles)[number]

export const scopeKinds = ['organisation', 'portfolio', 'project'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Administering people is no reason to read projects: this role alone shows none. */
export const rolesWithoutSight: readonly Role[] = ['administrator']

/** A role that a person holds, and where. `scopeId` is absent for the whole organisation. */
export type Grant = { readonly role: Role; readonly scope: ScopeKind; readonly scopeId?: string | undefined }
