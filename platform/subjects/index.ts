export { type NamedSubject, openSubjects, type SubjectKind, type Subjects } from './subjects.ts'
export { peopleWhoSee, type Seer } from './people-who-see.ts'
