import type { Target } from '../target.ts'
import { words } from './words.ts'

/** Where it stands, and how the file is to be read. */
export const placeTargets = [
  {
    id: 'status',
    title: 'Status or phase',
    kind: 'text',
    yieldsToRating: true,
    synonyms:
      'project status | status | phase | stage | last stage reached | current phase' +
      ' | project phase | lifecycle stage | current stage | project stage | state' +
      ' | projektstatus | projektphase',
  },
  {
    id: 'category',
    title: 'Category or type',
    kind: 'text',
    synonyms:
      'annual report category | report category | category | ten year plan category' +
      ' | project type | project type or modality | type | lending instrument type' +
      ' | lending instrument | sector | ept | project category | investment type' +
      ' | classification | kategorie | projektart | art | typ',
  },
  {
    id: 'region',
    title: 'Region',
    kind: 'text',
    synonyms:
      'region | wb region | country | borough | country economy | geographical location' +
      ' | location | land | standort | ort',
  },
  {
    id: 'currency',
    title: 'Currency',
    kind: 'text',
    synonyms: 'currency | currency code | wahrung | waehrung',
  },
  {
    id: 'unit',
    title: 'Unit of amounts',
    kind: 'text',
    synonyms: 'unit | units | unit of amounts | einheit',
  },
  {
    id: 'approvalDate',
    title: 'Approved on',
    kind: 'day',
    synonyms:
      'approval date | board approval date | approved on | date approved | date of approval' +
      ' | genehmigt am | genehmigung',
    unless: words,
  },
  {
    id: 'closingDate',
    title: 'Closed on',
    kind: 'day',
    synonyms: 'project closing date | closing date | closed on | date closed | geschlossen am',
    unless: words,
  },
  {
    id: 'asOf',
    title: 'As of',
    kind: 'day',
    synonyms:
      'as of date | as of | as at | as at date | status date | report date | data date' +
      ' | snapshot date | reporting date | report as of | reported on | stichtag | datenstand | berichtsdatum',
  },
] as const satisfies readonly Target[]
