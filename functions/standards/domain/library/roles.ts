import type { RoleTold } from './told.ts'

/** Those without whom no project goes; a method picks the ones it needs. */
export const role = {
  manager: {
    id: 'project-manager',
    name: ['Project manager', 'Projektleitung'],
    duty: [
      'Leads the work from day to day, keeps plan, money and risks true, and says early what will not hold.',
      'Führt die Arbeit im Alltag, hält Plan, Geld und Risiken wahr und sagt früh, was nicht zu halten ist.',
    ],
  },
  sponsor: {
    id: 'sponsor',
    name: ['Sponsor', 'Auftraggeber'],
    duty: [
      'Owns the reason for the project: gives the money, decides at the gates, and answers for the benefit.',
      'Verantwortet den Grund des Projekts: gibt das Geld, entscheidet an den Gates und steht für den Nutzen ein.',
    ],
  },
  business: {
    id: 'business-lead',
    name: ['Business lead', 'Fachliche Leitung'],
    duty: [
      'Speaks for those who will use the result, says what it must do, and accepts it.',
      'Spricht für alle, die das Ergebnis nutzen, sagt, was es können muss, und nimmt es ab.',
    ],
  },
  architect: {
    id: 'architect',
    name: ['Solution architect', 'Lösungsarchitektur'],
    duty: [
      'Designs the solution so that it can be built, run and changed, and keeps its big decisions in writing.',
      'Entwirft die Lösung so, dass sie zu bauen, zu betreiben und zu ändern ist, und hält die großen Entscheidungen fest.',
    ],
  },
  tester: {
    id: 'test-lead',
    name: ['Test lead', 'Testleitung'],
    duty: [
      'Says what is tested by whom, and tells without colouring what was found.',
      'Legt fest, was von wem getestet wird, und sagt ungeschönt, was gefunden wurde.',
    ],
  },
  security: {
    id: 'security-officer',
    name: ['Security and privacy officer', 'Sicherheit und Datenschutz'],
    duty: [
      'Looks at what could be lost, read or abused, and releases the safeguards before real data come in.',
      'Sieht an, was verloren gehen, gelesen oder missbraucht werden kann, und gibt den Schutz frei, bevor echte Daten kommen.',
    ],
  },
  service: {
    id: 'service-owner',
    name: ['Service owner', 'Serviceverantwortung'],
    duty: [
      'Runs the result once the project is gone, and takes it over only when it can be run.',
      'Betreibt das Ergebnis, wenn das Projekt fort ist, und übernimmt es erst, wenn es zu betreiben ist.',
    ],
  },
  assurance: {
    id: 'assurance',
    name: ['Project assurance', 'Projektprüfung'],
    duty: [
      'Looks at the project for the PMO with eyes of its own, without a part in the work.',
      'Sieht das Projekt für das PMO mit eigenen Augen an, ohne an der Arbeit beteiligt zu sein.',
    ],
  },
  owner: {
    id: 'product-owner',
    name: ['Product owner', 'Product Owner'],
    duty: [
      'Orders the backlog by what it is worth, and decides what is done next and when something is done.',
      'Ordnet das Backlog nach seinem Wert und entscheidet, was als Nächstes kommt und wann etwas fertig ist.',
    ],
  },
  coach: {
    id: 'team-coach',
    name: ['Team coach', 'Team-Coach'],
    duty: [
      'Helps the team to work well together, and clears away what stops it.',
      'Hilft dem Team, gut zusammenzuarbeiten, und räumt aus dem Weg, was es aufhält.',
    ],
  },
  transition: {
    id: 'transition-lead',
    name: ['Transition lead', 'Übergangsleitung'],
    duty: [
      'Plans and leads the moves themselves: what is switched when, by whom, and how one comes back.',
      'Plant und leitet die Umzüge selbst: was wann von wem umgeschaltet wird und wie man zurückkommt.',
    ],
  },
} as const satisfies Readonly<Record<string, RoleTold>>
