import type { FollowedBy } from './followed.ts'
import type { GateStep } from './gate-step.ts'

const pmo = 'Priya Raman'
const other = 'Lars Eriksen'
const bank = 'Claire Fontaine'
const director = 'Henrik Dahl'
const transport = 'Stefan Kruger'

type Words = Readonly<Record<string, string>>
type Rule = Extract<GateStep, { readonly step: 'rule' }>

function write(day: number, artefact: string, words: Words): GateStep {
  return { day, step: 'write', artefact, words }
}

function confirm(day: number, criterion: string, words: string): GateStep {
  return { day, step: 'confirm', criterion, role: 'sponsor', words }
}

function present(day: number, phase: string, words = ''): GateStep {
  return { day, step: 'present', phase, words }
}

function rule(
  day: number,
  phase: string,
  more: Pick<Rule, 'outcome' | 'by' | 'words'> & Partial<Rule>,
): GateStep {
  return { day, step: 'rule', phase, ...more }
}

/** Small answers to all questions, in the order of the score sheet. */
const small = [1, 1, 0, 1, 1, 0, 1, 0, 1, 0]

/** The first gates of projects that follow a method longest: what was presented, sent back, held and opened. */
export const earlyGates: readonly FollowedBy[] = [
  {
    code: 'P-129',
    kind: 'hybrid',
    phase: 'frame',
    answers: small,
    holders: { sponsor: director },
    since: 232,
    history: [
      write(231, 'charter', {
        goal: 'A result of the laboratory is in the record within ten minutes of its release.',
        inside: 'Blood and urine of three hospitals.',
        outside: 'Pictures, and laboratories of other groups.',
        limits: 'The record system stays; only its interface changes.',
      }),
      write(230, 'product-vision', {
        users: 'Doctors on the wards.',
        change: 'Nobody telephones for a result any more.',
        signs: 'Calls to the laboratory in a week.',
      }),
      confirm(229, 'frame-held', 'Fixed: the three hospitals. Open: the order.'),
      present(228, 'frame'),
      rule(226, 'frame', { outcome: 'go', by: pmo, words: 'Clear, and somebody waits for it.' }),
    ],
  },
  {
    code: 'P-126',
    kind: 'hybrid',
    phase: 'frame',
    answers: small,
    holders: { sponsor: bank },
    since: 228,
    history: [
      present(226, 'frame', 'The supplier of the robots starts in four weeks.'),
      rule(219, 'frame', {
        outcome: 'recycle',
        by: other,
        words: 'Nobody can say what is fixed: there is no charter.',
      }),
      write(216, 'charter', {
        goal: 'Robots fetch what the shop sold, without anybody typing it again.',
        inside: 'Two warehouses, and the interface to the stock.',
        outside: 'The robots themselves.',
        limits: 'No stop of a warehouse by day.',
      }),
      write(215, 'product-vision', {
        users: 'Shift leads of both warehouses.',
        change: 'A wave starts with one press.',
        signs: 'Lines picked in an hour; lines typed twice.',
      }),
      confirm(214, 'frame-held', 'As in the charter; dates of the second warehouse are open.'),
      present(212, 'frame'),
      rule(205, 'frame', {
        outcome: 'conditional-go',
        by: pmo,
        words: 'Go for the first warehouse.',
        asks: [
          {
            words: 'Agree with the supplier who answers at night',
            owner: 0,
            due: 180,
            done: [186, 'Written into the contract, annex C.'],
          },
        ],
      }),
    ],
  },
  {
    code: 'P-135',
    kind: 'predictive',
    phase: 'start',
    answers: small,
    holders: { sponsor: director },
    since: 172,
    history: [
      write(171, 'charter', {
        goal: 'Nobody is trusted for the place he sits in.',
        inside: 'All offices and remote work.',
        outside: 'Networks of customers.',
        limits: 'No outage in the month of the close.',
      }),
      confirm(170, 'goal-agreed', 'Yes, and the auditor wants it too.'),
      present(169, 'start'),
      rule(168, 'start', { outcome: 'go', by: pmo, words: 'Long overdue.' }),
    ],
  },
  {
    code: 'P-132',
    kind: 'predictive',
    phase: 'start',
    answers: small,
    holders: { sponsor: transport },
    since: 170,
    history: [
      present(168, 'start', 'The city has promised displays by autumn.'),
      rule(158, 'start', {
        outcome: 'recycle',
        by: transport,
        words: 'I do not know yet what I would stand behind.',
      }),
      write(154, 'charter', {
        goal: 'At forty stops one reads when the next bus comes, and it does.',
        inside: 'Displays, their power, and the feed of positions.',
        outside: 'Announcements by voice.',
        limits: 'The budget of the city for this year.',
      }),
      confirm(152, 'goal-agreed', 'Forty stops, no more this year.'),
      present(151, 'start'),
      rule(146, 'start', { outcome: 'go', by: transport, words: 'Now it can be kept.' }),
    ],
  },
  {
    code: 'P-138',
    kind: 'predictive',
    phase: 'start',
    answers: small,
    holders: { sponsor: director },
    since: 84,
    history: [
      write(83, 'charter', {
        goal: 'Whoever plans finds who can do it.',
        inside: 'Abilities of our own people.',
        outside: 'Pay and careers.',
        limits: 'Nothing that the works council has not seen.',
      }),
      present(80, 'start'),
      rule(69, 'start', {
        outcome: 'hold',
        by: other,
        words: 'The works council wants to see it first.',
        until: 50,
      }),
      confirm(49, 'goal-agreed', 'The council agreed on what is not in it.'),
      present(48, 'start'),
      rule(46, 'start', { outcome: 'go', by: other, words: 'As agreed with the council.' }),
    ],
  },
  {
    code: 'P-146',
    kind: 'hybrid',
    phase: 'frame',
    answers: small,
    holders: { sponsor: director },
    since: 24,
    history: [
      write(18, 'charter', {
        goal: 'The trading desk knows by six in the morning what the wind will bring.',
        inside: 'Two wind parks.',
        outside: 'Trading itself.',
        limits: 'Only forecasts that are bought already.',
      }),
      present(16, 'frame'),
      rule(10, 'frame', {
        outcome: 'recycle',
        by: pmo,
        words: 'Said what it is for, not yet for whom.',
      }),
      write(5, 'product-vision', {
        users: 'The early shift of the trading desk.',
        change: 'They stop guessing.',
        signs: 'Cost of balancing energy in a month.',
      }),
      present(3, 'frame', 'With the vision this time.'),
    ],
  },
]
