import type { FieldClass } from './field-class.ts'
import type { Grant, Role } from './role.ts'

/**
 * A right to do something. `within: 'organisation'` asks for a grant over the whole organisation;
 * `within: 'project'` is also met by a grant over the project or over its portfolio;
 * `within: 'anywhere'` is met by a grant over any scope, for lists whose rows the database narrows by itself.
 */
export type Permission = {
  readonly id: string
  readonly within: 'organisation' | 'project' | 'anywhere'
  readonly roles: readonly Role[]
  readonly summary: string
}

export function permission(definition: Permission): Permission {
  return Object.freeze({ ...definition, roles: Object.freeze([...definition.roles]) })
}

/** Where something stands: nothing for the organisation, else a project and the portfolio that holds it. */
export type Place = { readonly projectId?: string | undefined; readonly portfolioId?: string | undefined }

export function allows(needed: Permission, grants: readonly Grant[], place: Place = {}): boolean {
  return grants.some((grant) => needed.roles.includes(grant.role) && covers(needed, grant, place))
}

function covers(needed: Permission, grant: Grant, place: Place): boolean {
  if (grant.scope === 'organisation') return true
  if (needed.within === 'anywhere') return true
  if (needed.within === 'organisation') return false
  if (grant.scope === 'project') return place.projectId !== undefined && grant.scopeId === place.projectId
  return place.portfolioId !== undefined && grant.scopeId === place.portfolioId
}

/** Who may read the fields of a class. */
export const classRights: Readonly<Record<FieldClass, Permission>> = {
  rate: permission({
    id: 'class.rate',
    within: 'project',
    roles: ['pmo-lead', 'finance', 'resource-manager'],
    summary: 'Read rates',
  }),
  salary: permission({
    id: 'class.salary',
    within: 'organisation',
    roles: ['finance'],
    summary: 'Read salaries',
  }),
  personal: permission({
    id: 'class.personal',
    within: 'organisation',
    roles: ['administrator'],
    summary: 'Read personal details of others',
  }),
  customer: permission({
    id: 'class.customer',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'sponsor', 'finance'],
    summary: 'Read what was agreed with a customer',
  }),
  embargo: permission({
    id: 'class.embargo',
    within: 'project',
    roles: ['pmo-lead', 'portfolio-manager', 'sponsor'],
    summary: 'Read what is not announced yet',
  }),
}

export function mayRead(fieldClass: FieldClass, grants: readonly Grant[], place: Place): boolean {
  return allows(classRights[fieldClass], grants, place)
}
