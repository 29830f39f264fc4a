export { standardsWeb } from './contribution.ts'
