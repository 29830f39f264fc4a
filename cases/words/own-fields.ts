import type { Role } from '@portolan/contract'
import type { FieldType } from '@portolan/platform/fields/contract'

type OwnField = {
  readonly name: string
  readonly type: FieldType
  readonly choices?: readonly { readonly key: string; readonly label: string }[]
  readonly readers?: readonly Role[]
}

/** What Veldhaven asks of each project beside the register. */
export const ownFields: readonly OwnField[] = [
  {
    name: 'Data centre',
    type: 'choice',
    choices: [
      { key: 'frankfurt', label: 'Frankfurt' },
      { key: 'amsterdam', label: 'Amsterdam' },
      { key: 'customer', label: 'At the customer' },
      { key: 'cloud', label: 'Public cloud' },
    ],
  },
  {
    name: 'Regulatory',
    type: 'choice',
    choices: [
      { key: 'dora', label: 'DORA' },
      { key: 'nis2', label: 'NIS2' },
      { key: 'mdr', label: 'MDR' },
      { key: 'gdpr', label: 'GDPR only' },
    ],
  },
  { name: 'Service steward', type: 'person' },
  { name: 'Licence cost', type: 'money' },
  {
    name: 'Margin note',
    type: 'text',
    readers: ['pmo-lead', 'portfolio-manager', 'finance', 'sponsor'],
  },
]

type OwnValues = { readonly centre: string; readonly rule: string; readonly steward: string }

/** By customer: where its services run, which rule it stands under, and who keeps them afterwards. */
export const valuesOfCustomer: Readonly<Record<string, OwnValues>> = {
  'Aldermoor Bank': { centre: 'frankfurt', rule: 'dora', steward: 'Claire Fontaine' },
  'Kestrel Insurance': { centre: 'frankfurt', rule: 'dora', steward: 'Claire Fontaine' },
  'Transvia Rail': { centre: 'amsterdam', rule: 'nis2', steward: 'Stefan Kruger' },
  'Lumio Energy': { centre: 'amsterdam', rule: 'nis2', steward: 'Tomas Berg' },
  Polderport: { centre: 'customer', rule: 'nis2', steward: 'Tomas Berg' },
  'Sanova Health': { centre: 'amsterdam', rule: 'mdr', steward: 'Stefan Kruger' },
  'Nordhagen Retail': { centre: 'cloud', rule: 'gdpr', steward: 'Tomas Berg' },
  'City of Arvelle': { centre: 'customer', rule: 'nis2', steward: 'Stefan Kruger' },
  'Brightwell University': { centre: 'cloud', rule: 'gdpr', steward: 'Stefan Kruger' },
  'Veldhaven Digital': { centre: 'amsterdam', rule: 'gdpr', steward: 'Tomas Berg' },
}

/** Words by which the firm finds its projects together. */
export const tagsOfProject: Readonly<Record<string, readonly string[]>> = {
  'P-114': ['Cutover in December', 'Steering watches'],
  'P-118': ['Exit certificate', 'Steering watches'],
  'P-110': ['Year-end close'],
  'P-123': ['Year-end close'],
  'P-115': ['Steering watches'],
  'P-105': ['Hardware in the field'],
  'P-113': ['Hardware in the field'],
  'P-131': ['Hardware in the field'],
  'P-142': ['Hardware in the field'],
}

/** Written down where somebody had to think about it. */
export const marginNotes: Readonly<Record<string, string>> = {
  'P-114': 'Fixed price; each week costs 31,000 EUR of ours from December on',
  'P-118': 'Exit bonus of 2 % if the certificate comes before the end of the quarter',
  'P-115': 'Second extension is at cost; no margin beyond the agreed date',
  'P-110': 'Time and material since the change of scope; margin as planned',
}
