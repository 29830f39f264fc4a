export { keyOf, type NamedSubject, openSubjects, type SubjectKind, type Subjects } from './subjects.ts'
export { peopleWhoSee, type Seer, seersOf } from './people-who-see.ts'
