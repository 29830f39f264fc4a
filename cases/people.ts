import { type Random } from '@portolan/quantity'
import type { Role } from '@portolan/contract'
import { stories } from './stories.ts'

export type SamplePerson = {
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  /** Roles over the whole organisation. */
  readonly roles: readonly Role[]
}

/** Those who are named in stories and pictures; the rest of the firm is drawn from the lists below. */
const offices: readonly (readonly [string, string, readonly Role[]])[] = [
  ['Ingrid Solberg', 'PMO director', ['administrator', 'pmo-lead']],
  ['Tomas Berg', 'Head of IT', ['administrator']],
  ['Priya Raman', 'Portfolio manager', ['portfolio-manager']],
  ['Lars Eriksen', 'Portfolio manager', ['portfolio-manager']],
  ['Greta Vogel', 'Head of finance', ['finance']],
  ['Daniel Osei', 'Resource manager', ['resource-manager']],
  ['Aiko Tanaka', 'Internal auditor', ['auditor']],
  ['Rosa Martens', 'Head of learning', ['trainer']],
  ['Henrik Dahl', 'Managing director', ['sponsor']],
  ['Claire Fontaine', 'Director, banking and insurance', ['sponsor']],
  ['Stefan Kruger', 'Director, public and transport', ['sponsor']],
]

const given = [
  'Adele',
  'Bram',
  'Carla',
  'David',
  'Elif',
  'Fabio',
  'Gita',
  'Hugo',
  'Irena',
  'Jakob',
  'Kaya',
  'Liam',
  'Mila',
  'Niels',
  'Olga',
  'Paul',
  'Quinn',
  'Rania',
  'Sven',
  'Tara',
  'Umar',
  'Vera',
  'Wim',
  'Xenia',
  'Yara',
  'Zoran',
] as const
const family = [
  'Aalto',
  'Baker',
  'Costa',
  'Dijkstra',
  'Evans',
  'Fischer',
  'Garcia',
  'Horvat',
  'Ivanov',
  'Jansen',
  'Keller',
  'Larsen',
  'Meyer',
  'Novak',
  'Olsen',
  'Peeters',
  'Quist',
  'Rossi',
  'Smit',
  'Toth',
  'Urban',
  'Visser',
  'Wagner',
  'Yilmaz',
  'Zeman',
] as const
const titles = [
  'Software engineer',
  'Software engineer',
  'Software engineer',
  'Test engineer',
  'Cloud engineer',
  'Data engineer',
  'Business analyst',
  'Designer',
  'Architect',
  'Database administrator',
  'Service engineer',
  'Security engineer',
] as const

export const headcount = 120

export function drawPeople(chance: Random): readonly SamplePerson[] {
  const managers = [...new Set(stories.map((story) => story.manager))]
  const known: SamplePerson[] = [
    ...offices.map(([name, jobTitle, roles]) => ({ name, email: emailOf(name), jobTitle, roles })),
    ...managers.map((name) => ({ name, email: emailOf(name), jobTitle: 'Project manager', roles: [] })),
  ]
  const names = given.flatMap((first) => family.map((last) => `${first} ${last}`))
  const rest = chance.shuffle(names).slice(0, headcount - known.length)
  return [
    ...known,
    ...rest.map((name) => ({ name, email: emailOf(name), jobTitle: chance.pick(titles), roles: [] })),
  ]
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@veldhaven.example`
}
