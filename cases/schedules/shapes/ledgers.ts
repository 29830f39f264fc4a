import { phase, type Phase, type Shape } from '../shape.ts'

const companies = [
  'Transvia North',
  'Transvia South',
  'Transvia Coast',
  'Transvia East',
  'Transvia West',
  'Transvia Freight',
  'Transvia Stations',
  'Transvia Workshops',
  'Transvia Energy',
] as const

const waveSize = 3

/** What each company goes through, as 'key | name | length | after | people'; # is its number. */
const work = [
  'start# | Kick-off | 0 | &',
  'users# | Name and free key users | 2 | start# | 1',
  'accounts# | Map the chart of accounts | 3 | start# | 2',
  'vendors# | Cleanse suppliers | 3 | start# | 2',
  'debtors# | Cleanse customers | 3 | start# | 2',
  'assets# | Cleanse fixed assets | 4 | start# | 2',
  'banks# | Bank accounts and payment formats | 2 | accounts# | 1',
  'taxes# | Tax codes | 2 | accounts# | 1',
  'centres# | Cost centres and internal orders | 2 | accounts# | 2',
  'payroll# | Interface to payroll | 3 | accounts# | 2',
  'sales# | Interface to sales | 3 | accounts# | 2',
  'roles# | Roles and approvals | 2 | users# | 1',
  'forms# | Forms and letters | 2 | taxes# | 1',
  'setup# | Configure the company | 2 | banks# taxes# centres# roles# | 2',
  'load# | First trial load | 1 | setup# vendors# debtors# assets# | 3',
  'match# | Reconcile the first load | 2 | load# | 2',
  'again# | Second trial load | 1 | match# payroll# sales# | 3',
  'proof# | Reconcile the second load | 1 | again# | 2',
  'accept# | Acceptance test | 2 | again# forms# | 3',
  'mend# | Mend what the test found | 1 | accept# proof# | 3',
  'teach# | Train the users | 2 | accept# | 2',
  'plan# | Cutover plan | 1 | proof# | 1',
  'items# | Load open items | 1 | mend# plan# | 3',
  'balances# | Load opening balances | 1 | items# | 3',
  'live# | Live | 0 | balances# teach#',
  'help# | Support on site | 2 | live# | 2',
  'close# | First closing of the books | 1 | live# | 2',
]

/** One ledger for nine companies, three at a time: the next three begin when the books of those before are closed. */
export const ledgers: Shape = {
  phases: [
    phase(
      'Blueprint',
      'kick | Kick-off | 0 |',
      'workshops | Workshops on processes | 2 | kick | 4',
      'gaps | Fit and gap list | 1 | workshops | 3',
      'agreed | Blueprint agreed | 0 | gaps',
    ),
    phase(
      'Core',
      'base | Configure the core ledger | 2 | agreed | 3',
      'chart | Group chart of accounts | 1 | agreed | 2',
      'consolidate | Consolidation | 3 | base | 2',
      'material | Training material | 3 | agreed | 2',
      'built | Core accepted | 0 | base chart',
    ),
    ...companies.map((name, at) => companyOf(name, at)),
    phase(
      'Close',
      'group | First closing of the group | 2 | close7 close8 close9 consolidate | 3',
      'off | Switch off the old ledgers | 2 | group help7 help8 help9 | 2',
      'done | Project accepted | 0 | off material',
    ),
  ],
}

function companyOf(name: string, at: number): Phase {
  const wave = Math.floor(at / waveSize)
  const before = Array.from({ length: waveSize }, (_, n) => `close${(wave - 1) * waveSize + n + 1}`)
  const after = wave === 0 ? 'built' : before.join(' ')
  return phase(name, ...work.map((line) => line.replaceAll('#', String(at + 1)).replace('&', after)))
}
