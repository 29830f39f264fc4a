import { delivery } from './artefacts-of-delivery.ts'
import { start, plan } from './predictive-planning.ts'
import { predictiveRisks } from './risks-of-predictive.ts'
import { role } from './roles.ts'
import { confirmed, holds, type MethodTold, type PhaseTold } from './told.ts'

const build: PhaseTold = {
  id: 'build',
  days: 90,
  name: ['Build', 'Umsetzung'],
  purpose: [
    'Make what was planned, and keep the plan true meanwhile.',
    'Bauen, was geplant ist, und den Plan dabei wahr halten.',
  ],
  guidance: [
    'Build the most uncertain part first. Report what is finished, not what was begun. When the computed status and your own differ, say why in the status, before somebody asks.',
    'Das Unsicherste zuerst bauen. Melden, was fertig ist, nicht was begonnen wurde. Weichen gerechneter und eigener Status voneinander ab, im Status sagen warum, bevor jemand fragt.',
  ],
  artefacts: [delivery.training],
  checklist: [
    [
      'unproven-first',
      'Proved the parts of the design that nobody had proved',
      'Die unbewiesenen Teile des Entwurfs bewiesen',
    ],
    [
      'shown',
      'Showed something that works to those who asked for it',
      'Denen, die es verlangt haben, etwas Funktionierendes gezeigt',
    ],
    [
      'changes-decided',
      'Had every change of scope decided, none slipped in',
      'Jede Änderung des Umfangs entscheiden lassen, keine durchgerutscht',
    ],
  ],
  gate: {
    name: ['Gate 3: ready to test', 'Gate 3: bereit zum Test'],
    question: [
      'Is it complete enough for others to test it?',
      'Ist es vollständig genug, dass andere es testen?',
    ],
    criteria: [
      holds('on-track', 'oversight.not-off-track', [
        'The project is not off track',
        'Das Projekt ist nicht vom Kurs ab',
      ]),
      holds(
        'actions',
        'oversight.actions-in-time',
        ['No action is overdue', 'Keine Maßnahme ist überfällig'],
        { weight: 'should' },
      ),
      confirmed(
        'complete',
        'architect',
        ['What the design asks for is built', 'Was der Entwurf verlangt, ist gebaut'],
        { from: 'medium' },
      ),
      confirmed('testable', 'test-lead', [
        'It can be tested: environment, data and people are there',
        'Es ist testbar: Umgebung, Daten und Menschen sind da',
      ]),
    ],
  },
}

const verify: PhaseTold = {
  id: 'verify',
  days: 30,
  name: ['Verify', 'Prüfung'],
  purpose: [
    'Show that it does what it must, and prepare the day it goes live.',
    'Zeigen, dass es kann, was es muss, und den Tag der Einführung vorbereiten.',
  ],
  guidance: [
    'Do not shorten the tests to save the date: an error costs more after the switch. Rehearse the cutover with a clock, and rehearse the way back too.',
    'Die Tests nicht kürzen, um den Termin zu retten: Nach der Umstellung kostet ein Fehler mehr. Die Umstellung mit der Uhr proben, und den Weg zurück auch.',
  ],
  artefacts: [delivery.testReport, delivery.cutover],
  checklist: [
    ['restored', 'Restored a backup, not only made one', 'Eine Sicherung zurückgespielt, nicht nur gemacht'],
    [
      'load',
      'Tested with as much load as the worst day brings',
      'Mit der Last des schlimmsten Tages getestet',
    ],
    [
      'told-users',
      'Told everybody who uses it what happens when',
      'Allen Nutzenden gesagt, was wann geschieht',
    ],
  ],
  gate: {
    name: ['Gate 4: ready to go live', 'Gate 4: bereit zur Einführung'],
    question: ['Do we switch on that day?', 'Schalten wir an diesem Tag um?'],
    criteria: [
      confirmed('tested', 'test-lead', [
        'What was found is mended, or somebody takes it as it is',
        'Was gefunden wurde, ist behoben oder wird so übernommen',
      ]),
      confirmed(
        'protected',
        'security-officer',
        ['The safeguards are in place and were tried', 'Der Schutz steht und wurde erprobt'],
        { from: 'large' },
      ),
      confirmed('can-run', 'service-owner', [
        'It can be run from the first hour',
        'Es ist von der ersten Stunde an zu betreiben',
      ]),
      holds('decided', 'oversight.questions-in-time', [
        'No decision is overdue',
        'Keine Entscheidung ist überfällig',
      ]),
      holds(
        'still-answered',
        'oversight.threats-answered',
        ['Likely risks have a response', 'Wahrscheinliche Risiken haben eine Maßnahme'],
        { weight: 'should' },
      ),
    ],
  },
}

const introduce: PhaseTold = {
  id: 'introduce',
  days: 15,
  name: ['Go live', 'Einführung'],
  purpose: [
    'Switch over, help people through the first weeks, and hand over.',
    'Umschalten, durch die ersten Wochen helfen und übergeben.',
  ],
  guidance: [
    'Stay until it is calm. Count the calls of the first weeks and mend what comes back. The project is not over when it is live, but when somebody else runs it well.',
    'Bleiben, bis Ruhe ist. Die Anrufe der ersten Wochen zählen und beheben, was wiederkommt. Das Projekt ist nicht vorbei, wenn es läuft, sondern wenn ein anderer es gut betreibt.',
  ],
  artefacts: [delivery.acceptance, delivery.handover],
  checklist: [
    [
      'first-day',
      'Was there on the first day, with those who use it',
      'Am ersten Tag dabei gewesen, bei denen, die es nutzen',
    ],
    [
      'old-off',
      'Switched off what it replaces, with its costs',
      'Abgeschaltet, was ersetzt wurde, samt seinen Kosten',
    ],
  ],
  gate: {
    name: ['Gate 5: accepted', 'Gate 5: abgenommen'],
    question: ['Is it theirs now?', 'Gehört es jetzt ihnen?'],
    criteria: [
      confirmed('accepted', 'business-lead', ['The result is accepted', 'Das Ergebnis ist abgenommen']),
      confirmed('taken-over', 'service-owner', [
        'Operations has taken it over',
        'Der Betrieb hat es übernommen',
      ]),
      holds(
        'work-over',
        'plan.work-finished',
        ['All activities are finished', 'Alle Vorgänge sind abgeschlossen'],
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
    'End it on purpose: money, people, promises and what was learnt.',
    'Es bewusst beenden: Geld, Menschen, Zusagen und was gelernt wurde.',
  ],
  guidance: [
    'Hold the review while people still remember, without looking for the guilty. Name who measures the benefit in six months; that person reads the business case again.',
    'Den Rückblick halten, solange man sich erinnert, ohne Schuldige zu suchen. Benennen, wer in sechs Monaten den Nutzen misst; diese Person liest die Wirtschaftlichkeit noch einmal.',
  ],
  artefacts: [delivery.closing, delivery.lessons],
  checklist: [
    [
      'people-free',
      'Thanked and released the people, with a word to their line',
      'Den Menschen gedankt und sie freigegeben, mit einem Wort an ihre Linie',
    ],
    ['bills', 'Closed orders, contracts and accounts', 'Bestellungen, Verträge und Konten geschlossen'],
    [
      'access-ended',
      'Ended the access that only the project needed',
      'Zugänge beendet, die nur das Projekt brauchte',
    ],
  ],
  gate: {
    name: ['Gate 6: closed', 'Gate 6: abgeschlossen'],
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

/** Everything is thought out before it is built: for work whose result is known and whose change is dear. */
export const predictive: MethodTold = {
  name: ['Predictive', 'Klassisch'],
  summary: [
    'For work whose result can be described before it begins and where changing one’s mind is dear: infrastructure, migrations, packaged software, anything with a fixed price. Six phases, each ending at a gate.',
    'Für Arbeit, deren Ergebnis sich vorher beschreiben lässt und bei der Umdenken teuer ist: Infrastruktur, Migrationen, Standardsoftware, alles zum Festpreis. Sechs Phasen, jede endet an einem Gate.',
  ],
  medium: 8,
  large: 17,
  roles: [
    role.sponsor,
    role.manager,
    role.business,
    role.architect,
    role.tester,
    role.security,
    role.service,
    role.assurance,
  ],
  phases: [start, plan, build, verify, introduce, close],
  risks: predictiveRisks,
}
