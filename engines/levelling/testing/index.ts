export { faultsOf } from './verify.ts'
