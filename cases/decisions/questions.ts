/** A question as a project's manager asked it, in the month in which its story turned. */
export type Question = {
  readonly code: string
  /** Months from now, as the story counts: what is asked for is what the report of that month then tells. */
  readonly month: number
  readonly question: string
  readonly option: string
  /** What was weighed against it. */
  readonly instead: { readonly title: string; readonly consequences: string }
  readonly reason: string
  /** Decided after the report had told it already, withdrawn, or answered with "none of these". */
  readonly ends?: 'outdated' | 'withdrawn' | 'none'
}

const hold = (consequences: string): Question['instead'] => ({ title: 'Hold the date', consequences })

export const questions: readonly Question[] = [
  {
    code: 'P-104',
    month: -12,
    question: 'May consent become a work package of its own?',
    option: 'Add it, and move the finish',
    instead: { title: 'Go live without consent', consequences: 'Not lawful for a third of the members.' },
    reason: 'We do not launch what the regulator will stop.',
  },
  {
    code: 'P-105',
    month: -11,
    question: 'May we wait for the clearing house?',
    option: 'Wait, with the team at half strength',
    instead: {
      title: 'Clear by ourselves until then',
      consequences: 'Three more people at night for nine weeks.',
    },
    reason: 'Night shifts would cost more than waiting.',
  },
  {
    code: 'P-106',
    month: -11,
    question: 'May the sensors be calibrated a second time?',
    option: 'Calibrate again',
    instead: hold('Every tenth reading stays wrong.'),
    reason: 'A wrong reading is worse than a late one.',
  },
  {
    code: 'P-115',
    month: -10,
    question: 'May we write down the old tariffs before converting them?',
    option: 'Write them down first',
    instead: hold('Policies are converted by guesses of two people.'),
    reason: 'Agreed. The knowledge must not leave with two colleagues.',
  },
  {
    code: 'P-117',
    month: -9,
    question: 'May the works council have its second round?',
    option: 'Plan for a second round',
    instead: hold('A go-live without agreement can be forbidden in a day.'),
    reason: 'There is no way around it.',
  },
  {
    code: 'P-118',
    month: -9,
    question: 'May the 214 unknown servers join the scope?',
    option: 'Take them in',
    instead: { title: 'Leave them to their owners', consequences: 'Nobody knows the owners of 140 of them.' },
    reason: 'We leave the building with everything, or not at all.',
  },
  {
    code: 'P-122',
    month: -8,
    question: 'May we build on the newer customs interface?',
    option: 'Move to the newer version',
    instead: hold('The older version is switched off in summer.'),
    reason: 'Building twice is no plan.',
  },
  {
    code: 'P-104',
    month: -8,
    question: 'May points follow after coupons?',
    option: 'Coupons first, points later',
    instead: hold('Both at once, with two thirds of the tests.'),
    reason: 'Half of it in time beats all of it late.',
  },
  {
    code: 'P-110',
    month: -7,
    question: 'May the first wave close a month later?',
    option: 'Close when balances match',
    instead: hold('Differences are booked to a clearing account.'),
    reason: 'Auditors would reopen it.',
  },
  {
    code: 'P-119',
    month: -7,
    question: 'May identity checks move to the national scheme?',
    option: 'Move to the scheme',
    instead: hold('Our own checks must be replaced within a year.'),
    reason: 'One change instead of two.',
  },
  {
    code: 'P-118',
    month: -6,
    question: 'May a second migration team start?',
    option: 'Start a second team',
    instead: hold('At this rate the last server moves in autumn.'),
    reason: 'The lease is dearer than a team.',
  },
  {
    code: 'P-115',
    month: -6,
    question: 'May conversion take four more weeks?',
    option: 'Four more weeks',
    instead: {
      title: 'Convert the rest by hand',
      consequences: '11 000 policies, four people, half a year.',
    },
    reason: 'By hand we would make new mistakes.',
    ends: 'outdated',
  },
  {
    code: 'P-113',
    month: -6,
    question: 'May we wait for the medical approval?',
    option: 'Wait for it',
    instead: { title: 'Another camera', consequences: 'The approval starts from the beginning.' },
    reason: 'The other maker is not faster.',
  },
  {
    code: 'P-123',
    month: -6,
    question: 'May the team be lent to a customer until the end of the quarter?',
    option: 'Lend it out',
    instead: { title: 'Keep the team', consequences: 'The customer’s project would slip by six weeks.' },
    reason: 'The customer goes first, and we say so.',
  },
  {
    code: 'P-114',
    month: -5,
    question: 'May interfaces be specified a week later?',
    option: 'One week, out of the reserve',
    instead: hold('Build starts on drafts.'),
    reason: 'Reserve is there to be used.',
  },
  {
    code: 'P-122',
    month: -5,
    question: 'May three terminals test after the season?',
    option: 'Test after the season',
    instead: hold('Terminals test at night in their busiest weeks.'),
    reason: 'They would not come.',
  },
  {
    code: 'P-121',
    month: -4,
    question: 'May certification take its second round?',
    option: 'Plan the second round',
    instead: hold('Without the certificate the scheme disconnects us.'),
    reason: 'Not ours to choose.',
  },
  {
    code: 'P-117',
    month: -4,
    question: 'May go-live move from winter to spring?',
    option: 'Spring',
    instead: {
      title: 'Winter, in two depots only',
      consequences: 'Two systems side by side for four months.',
    },
    reason: 'Early and plainly: spring.',
  },
  {
    code: 'P-126',
    month: -4,
    question: 'May we wait for the simulator of maker B?',
    option: 'Wait two weeks',
    instead: { title: 'Test on the robot', consequences: 'One robot, four teams.' },
    reason: 'Two weeks are less than four teams waiting.',
    ends: 'withdrawn',
  },
  {
    code: 'P-114',
    month: -3,
    question: 'May testing absorb the gateway’s later delivery?',
    option: 'Two weeks later, with more testers',
    instead: hold('Rehearsal begins without the gateway.'),
    reason: 'A rehearsal without the gateway rehearses nothing.',
  },
  {
    code: 'P-119',
    month: -3,
    question: 'May we plan without the scheme’s test environment?',
    option: 'Move the finish by the weeks that were lost',
    instead: hold('Test in production with friendly users.'),
    reason: 'No friendly users on a payment.',
    ends: 'outdated',
  },
  {
    code: 'P-118',
    month: -3,
    question: 'May the exit end after the lease date?',
    option: 'Say it now, and plan for it',
    instead: hold('The second team works weekends until the lease ends.'),
    reason: 'Better to negotiate in spring than in December.',
  },
  {
    code: 'P-129',
    month: -3,
    question: 'May two laboratories have an adapter of their own?',
    option: 'Fund two adapters',
    instead: { title: 'One adapter for all', consequences: 'Two laboratories keep their paper.' },
    reason: 'Paper was the reason to begin.',
  },
  {
    code: 'P-127',
    month: -2,
    question: 'May labelled data cost more than planned?',
    option: 'Pay for the labels',
    instead: { title: 'Half of the labels', consequences: 'Twice as many false alarms.' },
    reason: 'False alarms are what the customer counts.',
  },
  {
    code: 'P-128',
    month: -2,
    question: 'May rooms of the old campus be measured again?',
    option: 'Measure them again',
    instead: hold('Every third room is booked wrongly.'),
    reason: 'Then it would be no use to anyone.',
  },
  {
    code: 'P-132',
    month: -2,
    question: 'May the masts wait for their permit?',
    option: 'Wait for it',
    instead: { title: 'Cables', consequences: 'Twice the cost.' },
    reason: 'Not needed: the permit came the same week.',
    ends: 'none',
  },
]
