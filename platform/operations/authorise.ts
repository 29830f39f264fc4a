import { allows, common, type Grant, type Operation, type Place, refuse } from '@portolan/contract'

export function authorise(operation: Operation, grants: readonly Grant[], place: Place): void {
  if (operation.may === 'anyone' || operation.may === 'signed-in') return
  if (!allows(operation.may, grants, place))
    throw refuse(common.notPermitted, { permission: operation.may.id })
}
