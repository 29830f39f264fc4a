export { oversightWeb } from './contribution.ts'
