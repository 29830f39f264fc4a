import { delivery } from './artefacts-of-delivery.ts'
import { planning } from './artefacts-of-planning.ts'
import { starting } from './artefacts-of-starting.ts'
import { hybridRisks } from './risks-of-hybrid.ts'
import { role } from './roles.ts'
import { confirmed, holds, type MethodTold, type PhaseTold } from './told.ts'

const frame: PhaseTold = {
  id: 'frame',
  days: 15,
  name: ['Frame', 'Rahmen'],
  purpose: [
    'Agree on what is fixed and what may move.',
    'Vereinbaren, was fest ist und was sich bewegen darf.',
  ],
  guidance: [
    'Fix two of date, money and scope, and leave the third to the team. Say aloud which one it is: a hybrid project fails when everybody believes another one was fixed.',
    'Zwei von Termin, Geld und Umfang festlegen und das Dritte dem Team lassen. Laut sagen, welches: Ein hybrides Projekt scheitert, wenn alle etwas anderes für fest halten.',
  ],
  artefacts: [starting.charter, starting.vision, starting.businessCase, starting.stakeholders],
  checklist: [
    [
      'fixed-said',
      'Said aloud what is fixed, and had it repeated',
      'Laut gesagt, was fest ist, und es wiederholen lassen',
    ],
    [
      'two-languages',
      'Explained to the steering group what a backlog is',
      'Dem Lenkungskreis erklärt, was ein Backlog ist',
    ],
  ],
  gate: {
    name: ['Gate A: frame agreed', 'Gate A: Rahmen vereinbart'],
    question: [
      'Do we agree what is fixed, and pay for the set-up?',
      'Sind wir einig, was fest ist, und bezahlen wir das Aufstellen?',
    ],
    criteria: [
      holds('manager', 'plan.manager-named', [
        'A project manager is named',
        'Eine Projektleitung ist benannt',
      ]),
      holds('sponsor-there', 'plan.sponsor-named', ['There is a sponsor', 'Es gibt einen Auftraggeber']),
      confirmed('frame-held', 'sponsor', [
        'The sponsor knows what is fixed and what is not',
        'Der Auftraggeber weiß, was fest ist und was nicht',
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

const outline: PhaseTold = {
  id: 'outline',
  days: 25,
  name: ['Outline', 'Grobplanung'],
  purpose: [
    'Plan the milestones firmly and the way between them roughly.',
    'Die Meilensteine fest und den Weg dazwischen grob planen.',
  ],
  guidance: [
    'Plan outside dates, purchases and environments like a classic project; they do not iterate. Leave the content of each stage to the backlog. Tie both by milestones that a user could check.',
    'Äußere Termine, Einkäufe und Umgebungen klassisch planen; sie iterieren nicht. Den Inhalt jeder Stufe dem Backlog überlassen. Beides durch Meilensteine verbinden, die eine Nutzerin prüfen könnte.',
  ],
  artefacts: [
    starting.agreement,
    planning.release,
    planning.design,
    planning.quality,
    planning.security,
    planning.suppliers,
    planning.management,
  ],
  checklist: [
    [
      'milestones-checkable',
      'Every milestone can be checked by somebody who uses the result',
      'Jeden Meilenstein kann prüfen, wer das Ergebnis nutzt',
    ],
    [
      'one-truth',
      'Agreed which tool holds the items and which the dates',
      'Vereinbart, welches Werkzeug die Einträge und welches die Termine hält',
    ],
    ['outside-dates', 'Had the dates of suppliers confirmed', 'Termine der Lieferanten bestätigen lassen'],
  ],
  gate: {
    name: ['Gate B: outline approved', 'Gate B: Grobplan freigegeben'],
    question: [
      'Do we commit to these milestones and this money?',
      'Sagen wir diese Meilensteine und dieses Geld zu?',
    ],
    criteria: [
      holds('schedule', 'plan.schedule-held', [
        'There is a schedule of milestones',
        'Es gibt einen Terminplan mit Meilensteinen',
      ]),
      holds('backlog', 'plan.scope-held', ['There is a backlog', 'Es gibt ein Backlog'], { from: 'medium' }),
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
      confirmed('ordered', 'product-owner', [
        'The backlog is ordered by value',
        'Das Backlog ist nach Wert geordnet',
      ]),
      confirmed(
        'outline-looked-at',
        'assurance',
        ['Assurance has looked at the outline', 'Die Projektprüfung hat den Grobplan angesehen'],
        { from: 'large' },
      ),
    ],
  },
}

const stages: PhaseTold = {
  id: 'stages',
  days: 100,
  name: ['Build in stages', 'Bau in Stufen'],
  purpose: [
    'Build from milestone to milestone, in iterations within.',
    'Von Meilenstein zu Meilenstein bauen, dazwischen in Iterationen.',
  ],
  guidance: [
    'Show the increment to users at every milestone and the milestone to the steering group. What does not fit goes back to the backlog, never silently into the next stage. Compare velocity with the dates each month.',
    'An jedem Meilenstein den Nutzenden das Inkrement zeigen und dem Lenkungskreis den Meilenstein. Was nicht hineinpasst, geht zurück ins Backlog, nie stillschweigend in die nächste Stufe. Jeden Monat Geschwindigkeit und Termine vergleichen.',
  ],
  artefacts: [delivery.review, delivery.training],
  checklist: [
    [
      'both-told',
      'Told both the team and the steering group the same date',
      'Dem Team und dem Lenkungskreis denselben Termin gesagt',
    ],
    [
      'back-in-backlog',
      'Put what did not fit back into the backlog',
      'Was nicht hineinpasste, zurück ins Backlog gelegt',
    ],
    [
      'interfaces-tried',
      'Tried every interface with the real other side',
      'Jede Schnittstelle mit der echten Gegenseite erprobt',
    ],
  ],
  gate: {
    name: ['Gate C: content complete', 'Gate C: Inhalt vollständig'],
    question: ['Is what must be in it in it?', 'Ist drin, was drin sein muss?'],
    criteria: [
      holds('on-track', 'oversight.not-off-track', [
        'The project is not off track',
        'Das Projekt ist nicht vom Kurs ab',
      ]),
      confirmed('enough', 'product-owner', [
        'All that must be in it is done',
        'Alles, was sein muss, ist fertig',
      ]),
      confirmed('testable', 'test-lead', ['It can be tested as a whole', 'Es ist als Ganzes testbar']),
      holds(
        'actions',
        'oversight.actions-in-time',
        ['No action is overdue', 'Keine Maßnahme ist überfällig'],
        { weight: 'should' },
      ),
    ],
  },
}

const introduce: PhaseTold = {
  id: 'introduce',
  days: 15,
  name: ['Prove and go live', 'Nachweis und Einführung'],
  purpose: ['Test the whole, switch over, and hand over.', 'Das Ganze prüfen, umschalten und übergeben.'],
  guidance: [
    'Parts that were done in iterations have never met at full size: test them together, under load. Freeze the backlog until it is live, and mean it.',
    'Teile aus Iterationen sind sich nie in voller Größe begegnet: gemeinsam und unter Last testen. Das Backlog einfrieren, bis es läuft, und es ernst meinen.',
  ],
  artefacts: [delivery.testReport, delivery.cutover, delivery.acceptance, delivery.handover],
  checklist: [
    ['frozen', 'Froze the backlog until it is live', 'Das Backlog eingefroren, bis es läuft'],
    [
      'load',
      'Tested with as much load as the worst day brings',
      'Mit der Last des schlimmsten Tages getestet',
    ],
    ['back-tried', 'Tried the way back', 'Den Weg zurück erprobt'],
  ],
  gate: {
    name: ['Gate D: accepted', 'Gate D: abgenommen'],
    question: ['Is it theirs now, and can it be run?', 'Gehört es jetzt ihnen, und ist es zu betreiben?'],
    criteria: [
      confirmed('tested', 'test-lead', [
        'What was found is mended, or somebody takes it as it is',
        'Was gefunden wurde, ist behoben oder wird so übernommen',
      ]),
      confirmed('accepted', 'business-lead', ['The result is accepted', 'Das Ergebnis ist abgenommen']),
      confirmed('taken-over', 'service-owner', [
        'Operations has taken it over',
        'Der Betrieb hat es übernommen',
      ]),
      confirmed(
        'protected',
        'security-officer',
        ['The safeguards are in place and were tried', 'Der Schutz steht und wurde erprobt'],
        { from: 'large' },
      ),
      holds(
        'decided',
        'oversight.questions-in-time',
        ['No decision is overdue', 'Keine Entscheidung ist überfällig'],
        { weight: 'should' },
      ),
    ],
  },
}

const close: PhaseTold = {
  id: 'close',
  days: 10,
  name: ['Close', 'Abschluss'],
  purpose: [
    'Settle money and promises, and pass the backlog on.',
    'Geld und Zusagen regeln und das Backlog weitergeben.',
  ],
  guidance: [
    'Compare with the first baseline, not with the last one. Ask the team which of the two worlds helped when, and write it down for the next hybrid project.',
    'Mit der ersten Basislinie vergleichen, nicht mit der letzten. Das Team fragen, welche der beiden Welten wann geholfen hat, und es für das nächste hybride Projekt aufschreiben.',
  ],
  artefacts: [delivery.closing, delivery.lessons],
  checklist: [
    [
      'backlog-given',
      'Gave the rest of the backlog to whoever owns the product',
      'Den Rest des Backlogs der Produktverantwortung gegeben',
    ],
    ['bills', 'Closed orders, contracts and accounts', 'Bestellungen, Verträge und Konten geschlossen'],
  ],
  gate: {
    name: ['Gate E: closed', 'Gate E: abgeschlossen'],
    question: [
      'Is everything settled, and does somebody look after the benefit?',
      'Ist alles geregelt, und kümmert sich jemand um den Nutzen?',
    ],
    criteria: [
      holds('all-finished', 'plan.work-finished', [
        'All activities are finished',
        'Alle Vorgänge sind abgeschlossen',
      ]),
      holds('nothing-owed', 'oversight.actions-in-time', [
        'No action is overdue',
        'Keine Maßnahme ist überfällig',
      ]),
      confirmed('benefit-owned', 'sponsor', [
        'The sponsor looks after the benefit from here on',
        'Der Auftraggeber kümmert sich von hier an um den Nutzen',
      ]),
    ],
  },
}

/** Fixed milestones outside, iterations inside: for most work that an IT-services firm does for its customers. */
export const hybrid: MethodTold = {
  name: ['Hybrid', 'Hybrid'],
  summary: [
    'For work with firm dates and contracts outside and a team that learns inside: most customer projects with software in them. Milestones are planned, their content is a backlog.',
    'Für Arbeit mit festen Terminen und Verträgen außen und einem lernenden Team innen: die meisten Kundenprojekte mit Software. Meilensteine werden geplant, ihr Inhalt ist ein Backlog.',
  ],
  medium: 8,
  large: 17,
  roles: [
    role.sponsor,
    role.manager,
    role.owner,
    role.coach,
    role.business,
    role.architect,
    role.tester,
    role.security,
    role.service,
    role.assurance,
  ],
  phases: [frame, outline, stages, introduce, close],
  risks: hybridRisks,
}
