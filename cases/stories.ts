import type { Story } from './story.ts'

/**
 * The projects of Veldhaven Digital, an IT-services firm, each with what really happened to it. Months count back
 * from the current one: `begins: -18` began 18 months ago. Amounts are thousands of euros.
 */
export const stories: readonly Story[] = [
  {
    code: 'P-114', name: 'Core payments migration', customer: 'Aldermoor Bank', class: 'Transform', manager: 'Hana Sato',
    begins: -9, months: 14, cost: 3100, contract: 4200, phase: 'Build and test',
    aim: 'Move 2.4 million accounts from the mainframe to the new payments core, in one cutover weekend.',
    turns: [
      { month: -5, slip: 10, report: 'Green', says: 'Interface specifications arrived a week late; the date holds.' },
      { month: -3, slip: 14, growth: 4, report: 'Green', says: 'The gateway supplier moved its delivery. We catch up in testing.' },
      { month: -1, slip: 11, growth: 7, report: 'Amber', says: 'Rehearsal slipped one week, the date holds if the December window is kept.' },
    ],
  },
  {
    code: 'P-121', name: 'Payment gateway renewal', customer: 'Aldermoor Bank', class: 'Run', manager: 'Miguel Silva',
    begins: -11, months: 12, cost: 740, contract: 990, phase: 'Build and test',
    aim: 'Replace the end-of-life gateway before its support ends in spring.',
    turns: [
      { month: -4, slip: 21, growth: 6, report: 'Amber', says: 'Certification by the card scheme takes a second round.' },
      { month: -1, slip: 17, report: 'Amber', says: 'Second round booked for January; everything after it waits.' },
    ],
  },
  {
    code: 'P-127', name: 'Fraud scoring', customer: 'Aldermoor Bank', class: 'Grow', manager: 'Hana Sato',
    begins: -6, months: 11, cost: 1240, contract: 1610, phase: 'Build and test',
    aim: 'Score every transfer in under 80 milliseconds and halve false alarms.',
    turns: [{ month: -2, growth: 6, report: 'Amber', says: 'Labelled data costs more than planned; scope and date hold.' }],
  },
  {
    code: 'P-110', name: 'ERP finance rollout', customer: 'Transvia Rail', class: 'Transform', manager: 'Oskar Lind',
    begins: -11, months: 15, cost: 2460, contract: 3150, phase: 'Roll-out',
    aim: 'One ledger for nine railway companies, three at a time.',
    turns: [
      { month: -7, slip: 30, growth: 5, report: 'Amber', says: 'First wave closed a month late: opening balances did not match.' },
      { month: -4, slip: -16, report: 'Green', says: 'Second wave took half the time; half of the delay is won back.' },
    ],
  },
  {
    code: 'P-101', name: 'Cloud landing zone', customer: 'Lumio Energy', class: 'Transform', manager: 'Freya Lund',
    begins: -8, months: 10, cost: 1480, contract: 1900, phase: 'Build and test',
    aim: 'A place in the cloud where 60 applications may move without asking again.', turns: [],
  },
  {
    code: 'P-118', name: 'Data centre exit', customer: 'Lumio Energy', class: 'Run', manager: 'Anil Mehta',
    begins: -14, months: 17, cost: 2890, contract: 3420, phase: 'Migration',
    aim: 'Leave the Harwick data centre before the lease renews itself for five years.',
    turns: [
      { month: -9, slip: 25, report: 'Green', says: 'Inventory found 214 servers nobody knew. The plan has reserve.' },
      { month: -6, slip: 28, growth: 5, report: 'Green', says: 'Migration rate is below plan; a second team starts in two weeks.' },
      { month: -3, slip: 30, growth: 7, report: 'Amber', says: 'Second team started four weeks late. The lease date is at risk.' },
      { month: -1, slip: 22, growth: 4, report: 'Red', says: 'We will not leave before the lease renews. Extension is being negotiated.' },
    ],
  },
  {
    code: 'P-130', name: 'Patient app rewrite', customer: 'Sanova Health', class: 'Grow', manager: 'Leonie Brandt',
    begins: -4, months: 9, cost: 910, contract: 1180, phase: 'Design', aim: 'Booking, results and messages in one accessible app.', turns: [],
  },
  {
    code: 'P-108', name: 'Hospital messaging', customer: 'Sanova Health', class: 'Run', manager: 'Leonie Brandt',
    begins: -13, months: 10, cost: 620, contract: 800, phase: 'Closed', ends: -3,
    aim: 'Replace pagers on 41 wards.', turns: [{ month: -5, slip: 9, report: 'Green', says: 'Two wards follow after the holidays.' }],
  },
  {
    code: 'P-133', name: 'Retail pricing engine', customer: 'Nordhagen Retail', class: 'Grow', manager: 'Yusuf Demir',
    begins: -5, months: 8, cost: 610, contract: 830, phase: 'Build and test', aim: 'Prices by store and hour, with a reason a shop manager can read.',
    turns: [{ month: -2, slip: 12, report: 'Green', says: 'Master data of 212 stores needs cleaning first.' }],
  },
  {
    code: 'P-104', name: 'Loyalty platform', customer: 'Nordhagen Retail', class: 'Grow', manager: 'Yusuf Demir',
    begins: -18, months: 12, cost: 1350, contract: 1720, phase: 'Closed', ends: -4,
    aim: 'Points, coupons and consent in one place.',
    turns: [
      { month: -12, slip: 35, growth: 9, report: 'Amber', says: 'Consent under the new rules is a project of its own.' },
      { month: -8, slip: 20, growth: 4, report: 'Amber', says: 'Coupons go live first, points follow.' },
    ],
  },
  {
    code: 'P-136', name: 'Claims chatbot pilot', customer: 'Kestrel Insurance', class: 'Grow', manager: 'Marta Nowak',
    begins: -3, months: 5, cost: 260, contract: 340, phase: 'Build and test', aim: 'Answer the ten commonest questions on a claim, and know when to hand over.', turns: [],
  },
  {
    code: 'P-115', name: 'Policy administration renewal', customer: 'Kestrel Insurance', class: 'Transform', manager: 'Marta Nowak',
    begins: -16, months: 20, cost: 4300, contract: 5400, phase: 'Build and test',
    aim: 'Retire three policy systems, with every policy converted and proved.',
    turns: [
      { month: -10, slip: 40, growth: 6, report: 'Amber', says: 'Old tariffs have rules that stand in no document.' },
      { month: -6, slip: 28, growth: 5, report: 'Amber', says: 'Conversion proves 91 % of policies; 98 % were planned by now.' },
      { month: -2, slip: 26, growth: 4, report: 'Amber', says: 'The last 4 % are the ones with money in them.' },
    ],
  },
  {
    code: 'P-139', name: 'Grid outage map', customer: 'Lumio Energy', class: 'Grow', manager: 'Freya Lund',
    begins: -2, months: 7, cost: 820, contract: 1040, phase: 'Design', aim: 'Where the light is off, why, and until when.', turns: [],
  },
  {
    code: 'P-112', name: 'Smart meter data hub', customer: 'Lumio Energy', class: 'Grow', manager: 'Anil Mehta',
    begins: -10, months: 13, cost: 1760, contract: 2230, phase: 'Build and test', aim: 'Quarter-hour readings of 700,000 meters by six in the morning.',
    turns: [{ month: -3, slip: -8, report: 'Green', says: 'The new loader is faster than planned; one test round falls away.' }],
  },
  {
    code: 'P-141', name: 'Berth energy monitor', customer: 'Polderport', class: 'Grow', manager: 'Pieter de Wit',
    begins: -3, months: 8, cost: 480, contract: 620, phase: 'Build and test', aim: 'Shore power measured and billed by berth and call.', turns: [],
  },
  {
    code: 'P-106', name: 'Crane telemetry', customer: 'Polderport', class: 'Run', manager: 'Pieter de Wit',
    begins: -17, months: 11, cost: 690, contract: 880, phase: 'Closed', ends: -6, aim: 'Know that a crane will stop before it stops.',
    turns: [{ month: -11, slip: 16, report: 'Amber', says: 'Sensors came from another batch and drift.' }],
  },
  {
    code: 'P-122', name: 'Port community gateway', customer: 'Polderport', class: 'Transform', manager: 'Pieter de Wit',
    begins: -12, months: 16, cost: 1950, contract: 2380, phase: 'Build and test',
    aim: 'One declaration for customs, port and terminal.',
    turns: [
      { month: -8, slip: 20, report: 'Green', says: 'Customs published a newer version of its interface.' },
      { month: -5, slip: 20, report: 'Green', says: 'Three terminals want to test after the season.' },
      { month: -2, slip: 20, report: 'Green', says: 'Testing begins with two of five terminals.' },
    ],
  },
  {
    code: 'P-142', name: 'Depot Wi-Fi', customer: 'Transvia Rail', class: 'Run', manager: 'Ewa Kowalska',
    begins: -2, months: 5, cost: 190, contract: 240, phase: 'Roll-out', aim: 'Coverage in 14 depots, pits included.', turns: [],
  },
  {
    code: 'P-117', name: 'Crew planning', customer: 'Transvia Rail', class: 'Transform', manager: 'Oskar Lind',
    begins: -15, months: 14, cost: 1640, contract: 2010, phase: 'Build and test',
    aim: 'Duties for 3,100 drivers that keep the rest rules and their wishes.',
    turns: [
      { month: -9, slip: 30, growth: 8, report: 'Amber', says: 'The works council asks for a second round on night duties.' },
      { month: -4, slip: 45, growth: 9, report: 'Red', says: 'Without the agreement nothing can go live. Early and plainly: spring, not winter.' },
      { month: -1, slip: -12, report: 'Amber', says: 'Agreement signed. Two weeks won back; go-live with the March timetable.' },
    ],
  },
  {
    code: 'P-143', name: 'Archive shutdown', customer: 'Kestrel Insurance', class: 'Run', manager: 'Marta Nowak',
    begins: -2, months: 6, cost: 150, contract: 190, phase: 'Migration', aim: 'Switch off the old archive and keep what the law wants.', turns: [],
  },
  {
    code: 'P-144', name: 'Parking permits online', customer: 'City of Arvelle', class: 'Grow', manager: 'Ines Moreau',
    begins: -4, months: 7, cost: 340, contract: 420, phase: 'Build and test', aim: 'A permit in four minutes, from any phone.',
    turns: [{ month: -1, slip: 15, report: 'Amber', says: 'The council postponed the tariff decision to its next session.' }],
  },
  {
    code: 'P-119', name: 'Citizen account', customer: 'City of Arvelle', class: 'Transform', manager: 'Ines Moreau',
    begins: -13, months: 15, cost: 1580, contract: 1890, phase: 'Build and test',
    aim: 'One sign-in for 37 services of the city.',
    turns: [
      { month: -7, slip: 25, growth: 6, report: 'Green', says: 'Identity checks moved to the national scheme.' },
      { month: -3, slip: 33, growth: 8, report: 'Green', says: 'The scheme’s test environment was away for three weeks.' },
    ],
  },
  {
    code: 'P-109', name: 'Open data portal', customer: 'City of Arvelle', class: 'Run', manager: 'Ines Moreau',
    begins: -19, months: 8, cost: 210, contract: 270, phase: 'Closed', ends: -10, aim: '120 data sets with owner, licence and refresh.', turns: [],
  },
  {
    code: 'P-124', name: 'Campus identity', customer: 'Brightwell University', class: 'Transform', manager: 'Samuel Okafor',
    begins: -9, months: 12, cost: 730, contract: 900, phase: 'Build and test', aim: 'One identity from application to alumnus.',
    turns: [{ month: -4, silent: true, report: 'Green', says: 'No report: the manager is on leave and nobody took over.' }],
  },
  {
    code: 'P-128', name: 'Exam scheduling', customer: 'Brightwell University', class: 'Grow', manager: 'Samuel Okafor',
    begins: -7, months: 9, cost: 390, contract: 480, phase: 'Build and test', aim: 'No student with two exams at once, no room too small.',
    turns: [{ month: -2, slip: 18, growth: 5, report: 'Amber', says: 'Room data of the old campus is wrong in every third row.' }],
  },
  {
    code: 'P-126', name: 'Warehouse robots interface', customer: 'Nordhagen Retail', class: 'Transform', manager: 'Chloe Bennett',
    begins: -8, months: 11, cost: 1120, contract: 1440, phase: 'Build and test', aim: 'Orders reach the robots of two makers by one interface.',
    turns: [
      { month: -4, slip: 14, report: 'Green', says: 'Maker B delivers its simulator late.' },
      { month: -1, slip: 16, growth: 6, report: 'Amber', says: 'Simulator and robot disagree on what a pallet is.' },
    ],
  },
  {
    code: 'P-131', name: 'Store tablets', customer: 'Nordhagen Retail', class: 'Run', manager: 'Chloe Bennett',
    begins: -5, months: 6, cost: 280, contract: 350, phase: 'Roll-out', aim: '2,400 tablets in 212 stores, none unlocked.', turns: [],
  },
  {
    code: 'P-102', name: 'Service desk automation', customer: 'Veldhaven Digital', class: 'Run', manager: 'Ewa Kowalska',
    begins: -20, months: 9, cost: 320, contract: null, phase: 'Closed', ends: -11, aim: 'Half of the password calls answered by nobody.', turns: [],
  },
  {
    code: 'P-123', name: 'Own ERP upgrade', customer: 'Veldhaven Digital', class: 'Run', manager: 'Jonas Weber',
    begins: -10, months: 12, cost: 560, contract: null, phase: 'Build and test', aim: 'Supported releases for finance and payroll.',
    turns: [
      { month: -6, slip: 30, report: 'Green', says: 'Customer work goes first; the team is lent out until the end of the quarter.' },
      { month: -3, slip: 30, report: 'Green', says: 'The team is still lent out.' },
    ],
  },
  {
    code: 'P-135', name: 'Zero-trust network', customer: 'Veldhaven Digital', class: 'Transform', manager: 'Jonas Weber',
    begins: -6, months: 10, cost: 640, contract: null, phase: 'Build and test', aim: 'Nobody is inside; everybody is checked.', turns: [],
  },
  {
    code: 'P-138', name: 'Skills catalogue', customer: 'Veldhaven Digital', class: 'Grow', manager: 'Nadia Haddad',
    begins: -3, months: 6, cost: 120, contract: null, phase: 'Design', aim: 'Who can do what, proved by work.', turns: [],
  },
  {
    code: 'P-113', name: 'Telemedicine rooms', customer: 'Sanova Health', class: 'Grow', manager: 'Nadia Haddad',
    begins: -12, months: 13, cost: 980, contract: 1250, phase: 'Roll-out', aim: 'Twelve rooms in which a specialist is one button away.',
    turns: [{ month: -6, slip: 22, growth: 3, report: 'Amber', says: 'Medical approval of the camera took two months longer.' }],
  },
  {
    code: 'P-129', name: 'Lab results exchange', customer: 'Sanova Health', class: 'Transform', manager: 'Nadia Haddad',
    begins: -8, months: 10, cost: 870, contract: 1090, phase: 'Build and test', aim: 'Results from nine laboratories in one format.',
    turns: [{ month: -3, growth: 9, report: 'Amber', says: 'Two laboratories need an adapter of their own.' }, { month: -1, growth: 8, report: 'Amber', says: 'A third one too.' }],
  },
  {
    code: 'P-105', name: 'Tram ticketing', customer: 'City of Arvelle', class: 'Transform', manager: 'Viktor Hansen',
    begins: -22, months: 16, cost: 2650, contract: 3100, phase: 'Closed', ends: -3,
    aim: 'Tap in, tap out, pay the best fare.',
    turns: [
      { month: -16, slip: 45, growth: 7, report: 'Green', says: 'Readers passed the rain test at the third try.' },
      { month: -11, slip: 40, growth: 8, report: 'Amber', says: 'The clearing house starts later.' },
    ],
  },
  {
    code: 'P-132', name: 'Bus arrival displays', customer: 'City of Arvelle', class: 'Run', manager: 'Viktor Hansen',
    begins: -6, months: 8, cost: 450, contract: 540, phase: 'Roll-out', aim: 'The right minute at 310 stops.',
    turns: [{ month: -2, slip: 13, report: 'Amber', says: 'Masts need a permit that nobody had asked for.' }],
  },
  {
    code: 'P-120', name: 'Treasury reporting', customer: 'Aldermoor Bank', class: 'Run', manager: 'Viktor Hansen',
    begins: -11, months: 9, cost: 520, contract: 670, phase: 'Closed', ends: -1, aim: 'Daily liquidity by nine.', turns: [],
  },
  {
    code: 'P-145', name: 'Instant credit decision', customer: 'Aldermoor Bank', class: 'Grow', manager: 'Miguel Silva',
    begins: -1, months: 10, cost: 1330, contract: 1700, phase: 'Start', aim: 'Yes or no in a minute, with the reason in writing.', turns: [],
    embargo: 'Not announced before the bank’s results in February.',
  },
  {
    code: 'P-146', name: 'Wind forecast service', customer: 'Lumio Energy', class: 'Grow', manager: 'Anil Mehta',
    begins: -1, months: 8, cost: 560, contract: 710, phase: 'Start', aim: 'Tomorrow’s wind for 80 parks, with its uncertainty.', turns: [],
  },
  {
    code: 'P-111', name: 'Ship planning prototype', customer: 'Polderport', class: 'Grow', manager: 'Chloe Bennett',
    begins: -14, months: 9, cost: 430, contract: 520, phase: 'Terminated', ends: -7,
    aim: 'Find out whether planning by machine beats the planner.',
    turns: [{ month: -8, growth: 12, report: 'Red', says: 'It does not. We stop and keep what was learnt.' }],
  },
  {
    code: 'P-125', name: 'Regulatory archive', customer: 'Kestrel Insurance', class: 'Run', manager: 'Jonas Weber',
    begins: -9, months: 11, cost: 380, contract: 460, phase: 'Build and test', aim: 'Ten years of mail, found in ten seconds.',
    turns: [{ month: -3, silent: true, report: 'Green', says: 'No report this month.' }, { month: -2, silent: true, report: 'Green', says: 'No report this month.' }],
  },
]
