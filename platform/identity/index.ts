export type { IdentityParts, NameOfScope } from './desk.ts'
export type { FirstLink } from './first-administrator.ts'
export { type Identity, openIdentity } from './identity.ts'
export { readSessionSecret } from './session-secret.ts'
