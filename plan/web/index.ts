export { planWeb } from './contribution.ts'
