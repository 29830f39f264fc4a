import { planning } from './artefacts-of-planning.ts'
import { starting } from './artefacts-of-starting.ts'
import { confirmed, holds, type PhaseTold } from './told.ts'

export const start: PhaseTold = {
  id: 'start',
  days: 15,
  name: ['Start', 'Start'],
  purpose: [
    'Find out whether it is worth planning at all.',
    'Herausfinden, ob sich das Planen überhaupt lohnt.',
  ],
  guidance: [
    'Keep this phase short: days, not months. Write the charter with the sponsor in one room. If the two of you cannot agree on what is outside the scope, stop here; it does not get easier later.',
    'Diese Phase kurz halten: Tage, nicht Monate. Den Auftrag mit dem Auftraggeber in einem Raum schreiben. Wer sich nicht einigen kann, was nicht zum Umfang gehört, hört hier auf; später wird es nicht leichter.',
  ],
  artefacts: [starting.charter, starting.businessCase, starting.stakeholders],
  checklist: [
    [
      'asked-before',
      'Asked who has tried this before, and what came of it',
      'Gefragt, wer das schon versucht hat und was daraus wurde',
    ],
    [
      'freed',
      'Agreed with the line that the project manager has the time',
      'Mit der Linie vereinbart, dass die Projektleitung die Zeit hat',
    ],
    [
      'first-risks',
      'Wrote down the three things most likely to go wrong',
      'Die drei Dinge aufgeschrieben, die am ehesten schiefgehen',
    ],
  ],
  gate: {
    name: ['Gate 1: worth planning', 'Gate 1: Planen lohnt sich'],
    question: ['Do we spend the money that a plan costs?', 'Geben wir das Geld aus, das ein Plan kostet?'],
    criteria: [
      holds('manager', 'plan.manager-named', [
        'A project manager is named',
        'Eine Projektleitung ist benannt',
      ]),
      holds('sponsor-there', 'plan.sponsor-named', ['There is a sponsor', 'Es gibt einen Auftraggeber']),
      confirmed('goal-agreed', 'sponsor', [
        'The sponsor stands behind goal and limits of the charter',
        'Der Auftraggeber steht hinter Ziel und Grenzen des Auftrags',
      ]),
      holds(
        'risks-named',
        'oversight.risks-kept',
        ['First risks are written down', 'Erste Risiken sind aufgeschrieben'],
        { weight: 'should' },
      ),
    ],
  },
}

export const plan: PhaseTold = {
  id: 'plan',
  days: 30,
  name: ['Plan', 'Planung'],
  purpose: [
    'Know what will be built, by whom, by when and for how much.',
    'Wissen, was von wem bis wann und für wie viel gebaut wird.',
  ],
  guidance: [
    'Plan with those who will do the work, and estimate in ranges. A finish that nobody calculated is a wish. Freeze the first baseline only once the network has no loose ends and somebody else has looked at the estimate.',
    'Mit denen planen, die die Arbeit tun, und in Spannen schätzen. Ein Ende, das niemand gerechnet hat, ist ein Wunsch. Die erste Basislinie erst einfrieren, wenn der Netzplan keine losen Enden hat und jemand anderes die Schätzung gesehen hat.',
  ],
  artefacts: [
    planning.requirements,
    planning.design,
    planning.quality,
    planning.security,
    planning.management,
    planning.suppliers,
  ],
  checklist: [
    [
      'with-team',
      'Went through the plan with everybody who has work in it',
      'Den Plan mit allen durchgegangen, die darin arbeiten',
    ],
    ['holidays', 'Took holidays and absences into account', 'Feiertage und Abwesenheiten berücksichtigt'],
    [
      'reserve',
      'Agreed with the sponsor who may spend the reserve',
      'Mit dem Auftraggeber vereinbart, wer die Reserve ausgeben darf',
    ],
    [
      'outside-dates',
      'Asked suppliers and other projects to confirm their dates',
      'Termine von Lieferanten und anderen Projekten bestätigen lassen',
    ],
  ],
  gate: {
    name: ['Gate 2: plan approved', 'Gate 2: Plan freigegeben'],
    question: [
      'Do we commit to this result, this date and this money?',
      'Sagen wir dieses Ergebnis, diesen Termin und dieses Geld zu?',
    ],
    criteria: [
      holds('schedule', 'plan.schedule-held', ['There is a schedule', 'Es gibt einen Terminplan']),
      holds('baseline', 'plan.has-baseline', ['A baseline is frozen', 'Eine Basislinie ist eingefroren']),
      holds(
        'estimate',
        'plan.estimate-approved',
        ['The estimate was approved by somebody else', 'Die Schätzung hat jemand anderes freigegeben'],
        { from: 'medium' },
      ),
      holds('threats', 'oversight.threats-answered', [
        'Likely risks have a response',
        'Wahrscheinliche Risiken haben eine Maßnahme',
      ]),
      holds(
        'played',
        'oversight.plan-played',
        ['The plan was played with its risks', 'Der Plan wurde mit seinen Risiken durchgespielt'],
        { from: 'large' },
      ),
      confirmed('requirements-agreed', 'business-lead', [
        'Those who will use it agree with the requirements',
        'Die künftigen Nutzenden stimmen den Anforderungen zu',
      ]),
      confirmed(
        'plan-looked-at',
        'assurance',
        ['Assurance has looked at the plan', 'Die Projektprüfung hat den Plan angesehen'],
        { from: 'large' },
      ),
      holds(
        'forecast',
        'plan.forecast-submitted',
        ['A forecast was submitted', 'Eine Prognose ist eingereicht'],
        { weight: 'should' },
      ),
    ],
  },
}
