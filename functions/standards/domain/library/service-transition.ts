import { delivery } from './artefacts-of-delivery.ts'
import { service } from './artefacts-of-transition.ts'
import { transitionRisks } from './risks-of-transition.ts'
import { role } from './roles.ts'
import { assess, design } from './service-planning.ts'
import { confirmed, holds, type MethodTold, type PhaseTold } from './told.ts'

const ready: PhaseTold = {
  id: 'ready',
  days: 20,
  name: ['Make ready', 'Vorbereitung'],
  purpose: [
    'Build the new place, teach the people, and rehearse.',
    'Den neuen Ort bauen, die Menschen lehren und proben.',
  ],
  guidance: [
    'Knowledge is passed on when the new ones have mended a fault alone, not when they have seen the slides. Rehearse with live copies and a clock.',
    'Wissen ist übergeben, wenn die Neuen allein einen Fehler behoben haben, nicht wenn sie die Folien gesehen haben. Mit echten Kopien und der Uhr proben.',
  ],
  artefacts: [service.readiness, delivery.cutover, delivery.testReport],
  checklist: [
    [
      'alone',
      'The new team mended a fault without help',
      'Das neue Team hat ohne Hilfe einen Fehler behoben',
    ],
    [
      'alarms',
      'Every alarm was set off once and reached somebody',
      'Jeder Alarm wurde einmal ausgelöst und hat jemanden erreicht',
    ],
    ['rehearsed', 'Rehearsed a wave from beginning to end', 'Eine Welle von Anfang bis Ende geprobt'],
  ],
  gate: {
    name: ['Gate 3: ready to move', 'Gate 3: bereit zum Umzug'],
    question: ['May the first wave move?', 'Darf die erste Welle umziehen?'],
    criteria: [
      confirmed('can-run', 'service-owner', [
        'People, papers, monitoring and access are there',
        'Menschen, Papiere, Überwachung und Zugänge sind da',
      ]),
      confirmed('tested', 'test-lead', [
        'The rehearsal went as the plan says',
        'Die Probe verlief, wie der Plan es sagt',
      ]),
      confirmed(
        'protected',
        'security-officer',
        ['The safeguards are in place and were tried', 'Der Schutz steht und wurde erprobt'],
        { from: 'medium' },
      ),
      holds('decided', 'oversight.questions-in-time', [
        'No decision is overdue',
        'Keine Entscheidung ist überfällig',
      ]),
      holds(
        'actions',
        'oversight.actions-in-time',
        ['No action is overdue', 'Keine Maßnahme ist überfällig'],
        { weight: 'should' },
      ),
    ],
  },
}

const move: PhaseTold = {
  id: 'move',
  days: 40,
  name: ['Move', 'Umzug'],
  purpose: ['Move wave by wave, and learn from each.', 'Welle für Welle umziehen und aus jeder lernen.'],
  guidance: [
    'Whoever says go for a wave sleeps before it. After each wave: what broke, what was missing in the inventory, what changes for the next. Do not begin a wave while the one before is not calm.',
    'Wer das Zeichen zu einer Welle gibt, schläft vorher. Nach jeder Welle: Was brach, was fehlte in der Aufnahme, was ändert sich für die nächste? Keine Welle beginnen, solange die vorige nicht ruhig ist.',
  ],
  artefacts: [delivery.handover],
  checklist: [
    [
      'learnt',
      'Changed something in the plan after the first wave',
      'Nach der ersten Welle etwas am Plan geändert',
    ],
    [
      'told-users',
      'Told everybody before and after each wave',
      'Vor und nach jeder Welle allen Bescheid gesagt',
    ],
    [
      'inventory-kept',
      'Wrote into the inventory what turned up',
      'In die Aufnahme geschrieben, was aufgetaucht ist',
    ],
  ],
  gate: {
    name: ['Gate 4: moved', 'Gate 4: umgezogen'],
    question: [
      'Is everything over there, and the old place no longer needed?',
      'Ist alles drüben und der alte Ort nicht mehr nötig?',
    ],
    criteria: [
      confirmed('all-moved', 'transition-lead', ['Every wave is over', 'Alle Wellen sind vorbei']),
      holds(
        'on-track',
        'oversight.not-off-track',
        ['The project is not off track', 'Das Projekt ist nicht vom Kurs ab'],
        { weight: 'should' },
      ),
      confirmed('taken-over', 'service-owner', ['Operations runs all of it', 'Der Betrieb führt alles']),
    ],
  },
}

const care: PhaseTold = {
  id: 'care',
  days: 20,
  name: ['Early care', 'Anlaufbetreuung'],
  purpose: [
    'Stay until it is calm, and measure what was promised.',
    'Bleiben, bis Ruhe ist, und messen, was zugesagt war.',
  ],
  guidance: [
    'Set the end of early care by what is measured, not by a date. What comes back more than once is mended for good before the team leaves.',
    'Das Ende der Anlaufbetreuung an Messwerte binden, nicht an einen Tag. Was mehr als einmal wiederkommt, wird endgültig behoben, bevor das Team geht.',
  ],
  artefacts: [service.care, delivery.acceptance],
  checklist: [
    [
      'month-measured',
      'Measured the service levels for a whole month',
      'Die Servicegüte einen ganzen Monat gemessen',
    ],
    [
      'old-off',
      'Switched off the old place, with its costs',
      'Den alten Ort abgeschaltet, samt seinen Kosten',
    ],
  ],
  gate: {
    name: ['Gate 5: in service', 'Gate 5: im Regelbetrieb'],
    question: ['Is it calm enough for the project to go?', 'Ist es ruhig genug, dass das Projekt geht?'],
    criteria: [
      confirmed('calm', 'service-owner', [
        'The promised levels were kept for a month',
        'Die zugesagte Güte wurde einen Monat gehalten',
      ]),
      confirmed('accepted', 'business-lead', [
        'Those who use it accept the service',
        'Die Nutzenden nehmen den Service ab',
      ]),
    ],
  },
}

const close: PhaseTold = {
  id: 'close',
  days: 10,
  name: ['Close', 'Abschluss'],
  purpose: [
    'Settle what is open, and leave the papers where they are needed.',
    'Offenes regeln und die Papiere dort lassen, wo sie gebraucht werden.',
  ],
  guidance: [
    'The inventory goes to operations as a living list. Ask the new team after three months what they wish they had been told.',
    'Die Aufnahme geht als lebende Liste an den Betrieb. Das neue Team nach drei Monaten fragen, was man ihm hätte sagen sollen.',
  ],
  artefacts: [delivery.closing, delivery.lessons],
  checklist: [
    [
      'bills',
      'Closed orders, contracts and accounts of the old place',
      'Bestellungen, Verträge und Konten des alten Orts geschlossen',
    ],
    [
      'access-ended',
      'Ended every access of those who no longer run it',
      'Alle Zugänge derer beendet, die es nicht mehr betreiben',
    ],
  ],
  gate: {
    name: ['Gate 6: closed', 'Gate 6: abgeschlossen'],
    question: ['Is everything settled?', 'Ist alles geregelt?'],
    criteria: [
      holds('all-finished', 'plan.work-finished', [
        'All activities are finished',
        'Alle Vorgänge sind abgeschlossen',
      ]),
      holds('nothing-owed', 'oversight.actions-in-time', [
        'No action is overdue',
        'Keine Maßnahme ist überfällig',
      ]),
      confirmed(
        'settled',
        'sponsor',
        ['The sponsor sees everything settled', 'Der Auftraggeber sieht alles geregelt'],
        { weight: 'should' },
      ),
    ],
  },
}

/** A service moves from one house, team or platform to another without those who use it noticing. */
export const serviceTransition: MethodTold = {
  name: ['Service transition', 'Serviceübergang'],
  summary: [
    'For services that move: to another provider, team, data centre or cloud. Know it, design it, make ready, move in waves, stay until it is calm.',
    'Für Services, die umziehen: zu einem anderen Anbieter, Team, Rechenzentrum oder in die Cloud. Aufnehmen, entwerfen, vorbereiten, in Wellen umziehen, bleiben, bis Ruhe ist.',
  ],
  medium: 8,
  large: 16,
  roles: [
    role.sponsor,
    role.manager,
    role.transition,
    role.service,
    role.business,
    role.architect,
    role.tester,
    role.security,
  ],
  phases: [assess, design, ready, move, care, close],
  risks: transitionRisks,
}
