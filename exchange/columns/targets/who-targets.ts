import type { Target } from '../target.ts'

/** What a project is, and whose. */
export const whoTargets = [
  {
    id: 'id',
    title: 'Stable ID',
    kind: 'id',
    synonyms:
      'gmpp id number | project id | unique project id | project number | project code' +
      ' | unique id | project ref | project reference | id | uid | code | reference | ref | key' +
      ' | investment id | project no | project nr | number | no | nr | id number | projekt id' +
      ' | projektnummer | projekt nr | nummer | kennung',
  },
  {
    id: 'name',
    title: 'Name',
    kind: 'text',
    synonyms:
      'project name | project title | name | project | title | programme name | initiative' +
      ' | initiative name | projektname | projekttitel | projekt | bezeichnung | titel' +
      ' | vorhaben',
  },
  {
    id: 'description',
    title: 'Description',
    kind: 'narrative',
    synonyms:
      'description | project description | description aims | aims' +
      ' | project development objective | objective | objectives | scope summary | scope' +
      ' | summary | background | beschreibung | projektbeschreibung | projektziel | ziele',
  },
  {
    id: 'organisation',
    title: 'Organisation',
    kind: 'text',
    synonyms:
      'department | agency name | managing agency | agency | organisation | organization' +
      ' | ministry | business unit | owner group | division | implementing agency' +
      ' | executing agency | directorate | business area | sponsoring department' +
      ' | organisationseinheit | abteilung | bereich | ressort | fachbereich',
  },
  {
    id: 'programme',
    title: 'Programme',
    kind: 'text',
    synonyms:
      'programme | program | investment title | delivery program | delivery programme' +
      ' | parent programme | program name | programm | programmname',
  },
  {
    id: 'portfolio',
    title: 'Portfolio',
    kind: 'text',
    synonyms: 'portfolio | portfolio name | practice group | portfolioname',
  },
  {
    id: 'owner',
    title: 'Owner or manager',
    kind: 'text',
    synonyms:
      'project manager | programme manager | senior responsible owner | sro | owner' +
      ' | project owner | manager | project lead | lead | owner team | responsible | pm' +
      ' | project mgr | accountable | projektleiter | projektleitung | projektmanager' +
      ' | verantwortlich | verantwortlicher | project sponsor | sponsor | executive sponsor',
  },
] as const satisfies readonly Target[]
