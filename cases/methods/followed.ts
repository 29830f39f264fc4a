import type { MethodKind } from '@portolan/standards/contract'
import type { GateStep, Holder } from './gate-step.ts'
import { histories } from './histories.ts'

export type FollowedBy = {
  readonly code: string
  readonly kind: MethodKind
  /** Where it stood when it was given its method. */
  readonly phase: string
  /** In the order of the score sheet: budget, duration, team, parties, agreement, novelty, systems, personal, outage, deadline. */
  readonly answers: readonly number[]
  readonly holders: Readonly<Record<string, Holder>>
  readonly finished?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly begun?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly ticked?: readonly string[]
  /** Criterion, who says so by the role he holds, and what he looked at. */
  readonly confirmed?: readonly (readonly [criterion: string, role: string, words: string])[]
  /** When it was given its method, in days before the Monday; else as all the others. */
  readonly since?: number
  /** What happened at its gates since, in order. */
  readonly history?: readonly GateStep[]
}

const bank = 'Claire Fontaine'
const others = 'Henrik Dahl'
const transport = 'Stefan Kruger'

/** What the projects of the firm follow since the methods were taken up, and how far each has come with it. */
export const followed: readonly FollowedBy[] = [
  {
    code: 'P-114',
    kind: 'predictive',
    phase: 'build',
    answers: [3, 2, 2, 2, 3, 1, 3, 3, 2, 2],
    holders: { sponsor: bank, architect: 0, 'test-lead': 1, 'service-owner': 2, assurance: 'Aiko Tanaka' },
    finished: {
      'training-plan': {
        people: '140',
        ways: 'Operators of both shifts at the rehearsals; branches by a film of ten minutes.',
        help: 'Two of the team sit with the operators until the third weekend.',
      },
    },
    ticked: ['unproven-first', 'changes-decided'],
    confirmed: [['complete', 'architect', 'Both interfaces answer as the specification says.']],
    history: histories.corePayments,
  },
  {
    code: 'P-121',
    kind: 'predictive',
    phase: 'verify',
    answers: [2, 2, 1, 1, 2, 1, 2, 2, 2, 3],
    holders: { sponsor: bank, 'test-lead': 0, 'service-owner': 1, 'business-lead': 2 },
    begun: {
      'test-report': { covered: 'All card schemes but one; load up to half of the worst day.', serious: '3' },
    },
    ticked: ['told-users'],
    history: histories.gateway,
  },
  {
    code: 'P-118',
    kind: 'service-transition',
    phase: 'move',
    answers: [3, 2, 2, 2, 2, 1, 3, 1, 3, 2],
    holders: { sponsor: others, 'transition-lead': 0, 'service-owner': 1, 'business-lead': 2 },
    begun: {
      'operations-handover': {
        run: 'Waves one to four are described; five and six follow with their rehearsal.',
      },
    },
    ticked: ['learnt', 'inventory-kept'],
    history: histories.dataCentre,
  },
  {
    code: 'P-115',
    kind: 'hybrid',
    phase: 'stages',
    answers: [3, 3, 3, 2, 3, 1, 3, 3, 2, 1],
    holders: { sponsor: bank, 'product-owner': 0, architect: 1, 'test-lead': 2, 'business-lead': 3 },
    ticked: ['interfaces-tried'],
  },
  {
    code: 'P-117',
    kind: 'hybrid',
    phase: 'stages',
    answers: [2, 2, 1, 2, 2, 1, 2, 2, 2, 2],
    holders: { sponsor: transport, 'product-owner': 0, 'test-lead': 1 },
    finished: {
      'increment-review': {
        seen: 'Rosters of two depots, to planners and to the works council.',
        said: 'Swaps are quick now; rules of rest must show why they refuse.',
        changed: 'A refusal names its rule; colours of shifts wait.',
      },
    },
    confirmed: [['enough', 'product-owner', 'All rules of the agreement of spring are in.']],
  },
  {
    code: 'P-119',
    kind: 'hybrid',
    phase: 'introduce',
    answers: [2, 2, 1, 3, 2, 1, 2, 2, 2, 2],
    holders: { sponsor: transport, 'business-lead': 0, 'test-lead': 1, 'service-owner': 2 },
    ticked: ['frozen'],
    history: histories.ticketing,
  },
  {
    code: 'P-130',
    kind: 'agile',
    phase: 'prepare',
    answers: [2, 1, 1, 1, 1, 2, 1, 3, 1, 1],
    holders: { sponsor: others, 'product-owner': 0, 'team-coach': 1 },
    finished: {
      'working-agreement': {
        rhythm: 'Two weeks',
        ready: 'A nurse or patient has said in own words what it is for.',
        done: 'Tested on both phones, released to the test ward, words checked by a nurse.',
      },
    },
    ticked: ['team-free', 'first-items'],
    confirmed: [['team-works', 'team-coach', 'Everybody signed the agreement on Monday.']],
    history: histories.patientApp,
  },
  {
    code: 'P-136',
    kind: 'agile',
    phase: 'discover',
    answers: [1, 0, 0, 1, 1, 2, 1, 2, 0, 0],
    holders: { sponsor: bank, 'product-owner': 0, 'team-coach': 1 },
    since: 91,
    history: histories.chatbot,
  },
  {
    code: 'P-143',
    kind: 'service-transition',
    phase: 'ready',
    answers: [1, 1, 0, 1, 1, 0, 1, 2, 1, 1],
    holders: { sponsor: bank, 'transition-lead': 0, 'service-owner': 1 },
    history: histories.handOver,
  },
  {
    code: 'P-139',
    kind: 'predictive',
    phase: 'start',
    answers: [2, 1, 1, 1, 1, 1, 1, 0, 1, 1],
    holders: { sponsor: others, 'business-lead': 0, architect: 1, 'test-lead': 2 },
    finished: {
      charter: {
        goal: 'Whoever has no power sees on a map within five minutes where it is gone and when it comes back.',
        inside: 'Low and medium voltage of both regions, web and phone.',
        outside: 'Causes of outages, and claims for damages.',
        limits: 'Nothing that steers the grid; the control room stays as it is.',
      },
      'business-case': {
        need: 'On a stormy day 40,000 people call, and most of them only ask when it comes back.',
        options:
          'More people at the phones, a recorded voice, a map; doing nothing costs two calls for each outage.',
        benefit: 'Half of the calls on a stormy day: counted by the call centre.',
        payback: '19',
        stop: 'Fewer than one caller in five looks at the map after a winter.',
      },
      'stakeholder-map': {
        people:
          'Control room: no extra clicks. Call centre: fewer calls. Press office: no surprise on the map.',
        against: 'The control room, if it has to write what it already knows.',
        rhythm: 'Control room each week, press office before each release.',
      },
    },
    ticked: ['asked-before', 'first-risks'],
    confirmed: [['goal-agreed', 'sponsor', 'Goal and limits as in the charter of Monday.']],
    history: histories.outageMap,
  },
  {
    code: 'P-145',
    kind: 'hybrid',
    phase: 'frame',
    answers: [2, 2, 1, 2, 2, 2, 2, 3, 2, 1],
    holders: { sponsor: bank, 'product-owner': 0 },
    begun: {
      charter: {
        goal: 'A private customer has an answer to a credit of up to 20,000 within a minute.',
        inside: 'Scoring, the form on the phone, and the case that a person looks at.',
      },
    },
    ticked: ['two-languages'],
  },
]
