export { resourcesWeb } from './contribution.ts'
