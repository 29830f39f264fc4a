export { isPublicAddress } from './public-address.ts'
export { openOutbound, type Outbound, type Sent } from './outbound.ts'
