import type { GateStep } from './gate-step.ts'

const pmo = 'Priya Raman'
const bank = 'Claire Fontaine'
const others = 'Henrik Dahl'
const transport = 'Stefan Kruger'

type History = readonly GateStep[]

/** Two gates in a summer: the second one on a condition that nobody met, with a waiver that has run out since. */
const chatbot: History = [
  {
    day: 90,
    step: 'write',
    artefact: 'product-vision',
    words: {
      users: 'Policy holders who report a claim for the first time.',
      change: 'They know within a minute what to send in, instead of after two calls.',
      signs: 'Fewer first calls; fewer claims sent back; a handover that the clerk need not read twice.',
      not: 'A machine that decides on claims.',
    },
  },
  { day: 88, step: 'confirm', criterion: 'vision-shared', role: 'sponsor', words: 'As written on Monday.' },
  { day: 87, step: 'present', phase: 'discover', words: '' },
  {
    day: 86,
    step: 'rule',
    phase: 'discover',
    outcome: 'go',
    by: pmo,
    words: 'Small enough to try, and the client wants to know by Christmas.',
  },
  {
    day: 80,
    step: 'write',
    artefact: 'working-agreement',
    words: {
      rhythm: 'Two weeks',
      ready: 'A clerk has said what he would answer.',
      done: 'Answered right in nine of ten of last month’s conversations.',
    },
  },
  {
    day: 78,
    step: 'waive',
    of: ['artefact', 'protection-concept'],
    until: 11,
    reason: 'The data protection officer of the client is only named in October.',
    instead: 'The pilot runs on conversations without names; nothing is kept for longer than a day.',
    judged: [bank, true, 'Until the first real customer talks to it.'],
  },
  {
    day: 76,
    step: 'confirm',
    criterion: 'ordered',
    role: 'product-owner',
    words: 'Ten questions, by number of calls.',
  },
  {
    day: 76,
    step: 'confirm',
    criterion: 'team-works',
    role: 'team-coach',
    words: 'Two demonstrations went well.',
  },
  { day: 75, step: 'present', phase: 'prepare', words: 'Without names, as the waiver says.' },
  {
    day: 75,
    step: 'verdict',
    phase: 'prepare',
    role: 'sponsor',
    verdict: 'agree',
    words: 'Go ahead without names; with names only once somebody has looked at it.',
    asks: [
      {
        words: 'Have the protection concept read by the data protection officer of the client',
        owner: 1,
        due: 12,
      },
    ],
  },
  {
    day: 74,
    step: 'verdict',
    phase: 'prepare',
    role: 'product-owner',
    verdict: 'agree',
    words: 'The first ten questions are worth it, if they cost what we think.',
    asks: [
      {
        words: 'Count what the ten commonest questions cost today',
        owner: 0,
        due: 60,
        done: [62, '1,140 calls in August; the sheet is with the product owner.'],
      },
    ],
  },
  {
    day: 20,
    step: 'confirm',
    criterion: 'really-done',
    role: 'team-coach',
    words: 'Two items went back because their texts were not checked.',
  },
]

/** Presented with all it must hold: the sponsor has spoken, and the product owner has yet to. */
const patientApp: History = [
  {
    day: 5,
    step: 'write',
    artefact: 'release-plan',
    words: {
      steps: 'Appointments first, then letters, then results; each for one ward before the next.',
      first: 'day -70',
      basis: '21 points in an iteration, the mean of three that were tried with paper.',
    },
  },
  {
    day: 5,
    step: 'write',
    artefact: 'solution-design',
    words: {
      parts: 'One app for both phones, and one service that speaks with the record of the hospital.',
      decisions: 'No data is kept on the phone; letters are shown and not saved.',
      unproven: 'Whether the record answers within two seconds on a Monday morning.',
    },
  },
  {
    day: 5,
    step: 'write',
    artefact: 'protection-concept',
    words: {
      worth: 'Diagnoses, appointments, and who is a patient at all.',
      threats: 'A lost phone: it holds nothing. A shared phone: a code each time.',
      left: 'Whoever looks over a shoulder; the hospital takes that.',
    },
  },
  {
    day: 5,
    step: 'confirm',
    criterion: 'ordered',
    role: 'product-owner',
    words: 'By what nurses are asked most often.',
  },
  { day: 5, step: 'present', phase: 'prepare', words: 'The team is free from Monday on.' },
  {
    day: 4,
    step: 'verdict',
    phase: 'prepare',
    role: 'sponsor',
    verdict: 'agree',
    words: 'Yes: two wards have asked when they may begin.',
    asks: [{ words: 'Try the record on a Monday morning before the second iteration', owner: 1, due: -21 }],
  },
]

/** Sent back once, and opened four days later. */
const outageMap: History = [
  { day: 5, step: 'present', phase: 'start', words: '' },
  {
    day: 5,
    step: 'rule',
    phase: 'start',
    outcome: 'recycle',
    by: pmo,
    words: 'The case counts calls that nobody has counted.',
    asks: [
      {
        words: 'Count the calls of the last three storms',
        owner: 0,
        due: 4,
        done: [4, '38,200, 41,700 and 40,500: the list is in the case.'],
      },
    ],
  },
  { day: 4, step: 'present', phase: 'start', words: 'With the calls of three storms.' },
  {
    day: 4,
    step: 'rule',
    phase: 'start',
    outcome: 'conditional-go',
    by: pmo,
    words: 'Worth a plan: the call centre pays for half of it.',
    asks: [{ words: 'Agree with the control room what it has to write for the map', owner: 1, due: -17 }],
  },
]

const corePayments: History = [
  {
    day: 2,
    step: 'waive',
    of: ['criterion', 'testable'],
    until: -45,
    reason: 'The second test environment is only delivered in December.',
    instead: 'Load is tested at night on the first one, by turns with the other team.',
  },
]

const gateway: History = [
  { day: 6, step: 'present', phase: 'verify', words: 'All schemes but one.' },
  {
    day: 3,
    step: 'rule',
    phase: 'verify',
    outcome: 'hold',
    by: bank,
    words: 'One card scheme certifies in December only: until then there is nothing to decide.',
    until: -25,
  },
]

const dataCentre: History = [
  {
    day: 40,
    step: 'waive',
    of: ['criterion', 'taken-over'],
    until: -9,
    reason: 'The operations team takes over wave by wave, the last one in spring.',
    instead: 'The team of the move answers for waves five and six, day and night.',
    judged: [others, true, 'Until the freeze at the end of the year, then we look again.'],
  },
]

const ticketing: History = [
  {
    day: 7,
    step: 'waive',
    of: ['criterion', 'accepted'],
    until: -60,
    reason: 'The works council meets once in a quarter.',
    instead: 'The planners of two depots sign for it.',
    judged: [transport, false, 'Not what people see every morning. Bring it to the council in December.'],
  },
]

const handOver: History = [
  {
    day: 9,
    step: 'waive',
    of: ['criterion', 'tested'],
    until: -30,
    reason: 'The test team was with another project.',
    instead: 'The service desk tries the ten commonest requests.',
    judged: [bank, true, 'For the rehearsal only.'],
    withdrawn: [2, 'The test team is back, and the rehearsal is tested as it should be.'],
  },
]

export const histories = {
  chatbot,
  outageMap,
  patientApp,
  corePayments,
  gateway,
  dataCentre,
  ticketing,
  handOver,
} as const
