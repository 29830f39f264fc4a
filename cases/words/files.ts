/** A file on a project, version by version, in days before the Monday that "now" is. */
export type Filed = {
  readonly project: string
  readonly name: string
  readonly versions: readonly { readonly daysAgo: number; readonly who: string; readonly text: string }[]
}

const runBook = (window: string): string =>
  `Run book of the cutover\n\n1. Freeze of the mainframe, Friday noon\n2. Copy of the accounts, ${window}\n3. Comparison of totals, account by account\n4. Go or no go, decided by the steering body\n5. Gateway opened for one branch, then for all\n\nWay back: until step 5 everything is undone by starting the mainframe again.\n`

export const attachedFiles: readonly Filed[] = [
  {
    project: 'P-114',
    name: 'Run book of the cutover.txt',
    versions: [
      { daysAgo: 40, who: 'Hana Sato', text: runBook('Saturday 06:00 to 14:00') },
      { daysAgo: 19, who: 'Claire Fontaine', text: runBook('Saturday 02:00 to 14:00, as the bank asks') },
      { daysAgo: 5, who: 'Hana Sato', text: runBook('Saturday 02:00 to 12:00') },
    ],
  },
  {
    project: 'P-114',
    name: 'Interfaces of the gateway.csv',
    versions: [
      {
        daysAgo: 62,
        who: 'Hana Sato',
        text: 'Interface,Direction,Owner,State\nPayments,out,Aldermoor,specified\nBalances,in,Aldermoor,tested\nLimits,in,Aldermoor,specified\nAlerts,out,Veldhaven,tested\n',
      },
    ],
  },
  {
    project: 'P-118',
    name: 'Racks and power.csv',
    versions: [
      {
        daysAgo: 12,
        who: 'Anil Mehta',
        text: 'Rack,Power kW,Leaves in\nA07,6.2,January\nA08,5.8,January\nB02,4.1,March\nB03,4.4,March\n',
      },
    ],
  },
]

/** Carried by the newest comment of its author. */
export const fileOfTalk = {
  project: 'P-118',
  who: 'Anil Mehta',
  name: 'Cost of two racks until March.csv',
  text: 'What,Months,EUR a month,EUR\nRent of two racks,4,5200,20800\nPower,4,3100,12400\nHands on site,4,1200,4800\nTogether,,,38000\n',
} as const

export const fileOfQuestion = {
  name: 'What was compared.txt',
  text: 'What was compared\n\nEach way was put into the plan and computed anew: finish, cost, people.\nThe figures stand beside the options; nothing here is from anywhere else.\n',
} as const
