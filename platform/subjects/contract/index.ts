export { Subject, SubjectKey } from './subject.ts'
export * as subjectRefusals from './refusals.ts'
