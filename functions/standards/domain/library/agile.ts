import { delivery } from './artefacts-of-delivery.ts'
import { planning } from './artefacts-of-planning.ts'
import { starting } from './artefacts-of-starting.ts'
import { agileRisks } from './risks-of-agile.ts'
import { role } from './roles.ts'
import { type ArtefactTold, confirmed, holds, type MethodTold, type PhaseTold } from './told.ts'

const byOwner = (artefact: ArtefactTold): ArtefactTold => ({ ...artefact, roleId: 'product-owner' })

const discover: PhaseTold = {
  id: 'discover',
  days: 15,
  name: ['Discover', 'Entdecken'],
  purpose: [
    'Understand the need, and find the smallest thing that would help.',
    'Den Bedarf verstehen und das Kleinste finden, das hilft.',
  ],
  guidance: [
    'Talk to five people who have the problem before you write the first story. Put a price on learning: how many weeks may pass until you know whether it is worth going on?',
    'Mit fünf Menschen sprechen, die das Problem haben, bevor die erste Story entsteht. Dem Lernen einen Preis geben: Wie viele Wochen dürfen vergehen, bis man weiß, ob es sich lohnt?',
  ],
  artefacts: [starting.vision, starting.businessCase, starting.stakeholders],
  checklist: [
    ['talked', 'Talked with people who have the problem', 'Mit Menschen gesprochen, die das Problem haben'],
    [
      'assumptions',
      'Wrote down what must be true for this to work',
      'Aufgeschrieben, was stimmen muss, damit es gelingt',
    ],
    [
      'cheapest-test',
      'Found the cheapest way to be proved wrong',
      'Den billigsten Weg gefunden, widerlegt zu werden',
    ],
  ],
  gate: {
    name: ['Worth a team', 'Ein Team wert'],
    question: [
      'Do we give this a team for the next months?',
      'Bekommt das für die nächsten Monate ein Team?',
    ],
    criteria: [
      holds('manager', 'plan.manager-named', [
        'Somebody answers for the project',
        'Jemand steht für das Projekt ein',
      ]),
      holds('sponsor-there', 'plan.sponsor-named', ['There is a sponsor', 'Es gibt einen Auftraggeber']),
      confirmed('vision-shared', 'sponsor', [
        'The sponsor shares the vision and its signs',
        'Der Auftraggeber teilt die Vision und ihre Zeichen',
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

const prepare: PhaseTold = {
  id: 'prepare',
  days: 10,
  name: ['Set up', 'Aufstellen'],
  purpose: [
    'Get the team, its ways and its first backlog together.',
    'Team, Arbeitsweise und erstes Backlog zusammenbringen.',
  ],
  guidance: [
    'A team is five to nine people who have the time. Agree when something is done, tests included, and write it where everybody sees it. Build the way to production before the first feature.',
    'Ein Team sind fünf bis neun Menschen, die Zeit haben. Vereinbaren, wann etwas fertig ist, Tests eingeschlossen, und es dorthin schreiben, wo alle es sehen. Den Weg in den Betrieb vor der ersten Funktion bauen.',
  ],
  artefacts: [starting.agreement, planning.release, byOwner(planning.design), planning.security],
  checklist: [
    [
      'team-free',
      'Everybody of the team has the time that was agreed',
      'Alle im Team haben die vereinbarte Zeit',
    ],
    [
      'pipeline',
      'A line of code gets to production by itself',
      'Eine Zeile Code kommt von selbst in den Betrieb',
    ],
    [
      'first-items',
      'The first two iterations are ready to begin',
      'Die ersten zwei Iterationen können beginnen',
    ],
  ],
  gate: {
    name: ['Ready to iterate', 'Bereit zu iterieren'],
    question: ['Can the team begin to deliver?', 'Kann das Team liefern?'],
    criteria: [
      holds('backlog', 'plan.scope-held', ['There is a backlog', 'Es gibt ein Backlog']),
      confirmed('ordered', 'product-owner', [
        'The backlog is ordered by value',
        'Das Backlog ist nach Wert geordnet',
      ]),
      confirmed('team-works', 'team-coach', [
        'The team is complete and has agreed how it works',
        'Das Team ist vollständig und hat vereinbart, wie es arbeitet',
      ]),
      holds(
        'baseline',
        'plan.has-baseline',
        ['Time and money are frozen as a baseline', 'Zeit und Geld sind als Basislinie eingefroren'],
        { from: 'medium' },
      ),
      holds(
        'threats',
        'oversight.threats-answered',
        ['Likely risks have a response', 'Wahrscheinliche Risiken haben eine Maßnahme'],
        { weight: 'should' },
      ),
    ],
  },
}

const iterate: PhaseTold = {
  id: 'iterate',
  days: 80,
  name: ['Iterate', 'Iterieren'],
  purpose: [
    'Deliver in small steps, and let each one change the next.',
    'In kleinen Schritten liefern und jeden den nächsten ändern lassen.',
  ],
  guidance: [
    'Show working software to people who use it, every time. Half done is not done. If velocity must be explained, the iterations are too long. Look at the vision’s signs every third iteration, and ask whether to go on.',
    'Jedes Mal denen laufende Software zeigen, die sie nutzen. Halb fertig ist nicht fertig. Muss die Geschwindigkeit erklärt werden, sind die Iterationen zu lang. Bei jeder dritten Iteration auf die Zeichen der Vision sehen und fragen, ob es weitergeht.',
  ],
  artefacts: [delivery.review, byOwner(delivery.training)],
  checklist: [
    [
      'users-saw',
      'Users, not only colleagues, saw the last increment',
      'Nutzende, nicht nur Kollegen, haben das letzte Inkrement gesehen',
    ],
    ['retro', 'Changed one thing after the last look back', 'Nach dem letzten Rückblick eine Sache geändert'],
    [
      'debt',
      'Mended what slows the team down before adding more',
      'Behoben, was das Team bremst, bevor mehr dazukommt',
    ],
  ],
  gate: {
    name: ['Worth releasing', 'Ein Release wert'],
    question: [
      'Is what is there of more use out there than in here?',
      'Nützt das, was da ist, draußen mehr als hier drinnen?',
    ],
    criteria: [
      confirmed('enough', 'product-owner', [
        'What is done is of use on its own',
        'Was fertig ist, nützt für sich',
      ]),
      holds('on-track', 'oversight.not-off-track', [
        'The project is not off track',
        'Das Projekt ist nicht vom Kurs ab',
      ]),
      holds(
        'decided',
        'oversight.questions-in-time',
        ['No decision is overdue', 'Keine Entscheidung ist überfällig'],
        { weight: 'should' },
      ),
      confirmed('really-done', 'team-coach', [
        'Done was done as agreed: nothing is left for later',
        'Fertig war fertig wie vereinbart: Nichts blieb für später',
      ]),
    ],
  },
}

const release: PhaseTold = {
  id: 'release',
  days: 10,
  name: ['Release', 'Freigeben'],
  purpose: [
    'Bring it to everybody, watch it, and make sure it can be run.',
    'Es zu allen bringen, beobachten und sicherstellen, dass es zu betreiben ist.',
  ],
  guidance: [
    'Release to a few first and watch the signs. The way back must take minutes. Whoever built it is on call until it is calm.',
    'Zuerst an wenige ausliefern und die Zeichen beobachten. Der Weg zurück muss Minuten dauern. Wer es gebaut hat, hat Bereitschaft, bis Ruhe ist.',
  ],
  artefacts: [byOwner(delivery.testReport), delivery.handover, byOwner(delivery.acceptance)],
  checklist: [
    ['few-first', 'Gave it to a few people first', 'Es zuerst wenigen Menschen gegeben'],
    ['signs-measured', 'The signs of the vision are measured', 'Die Zeichen der Vision werden gemessen'],
  ],
  gate: {
    name: ['In use', 'In Nutzung'],
    question: ['Is it used, and does somebody run it?', 'Wird es genutzt, und betreibt es jemand?'],
    criteria: [
      confirmed('in-use', 'product-owner', [
        'It is used as the vision says',
        'Es wird so genutzt, wie die Vision sagt',
      ]),
      confirmed('taken-over', 'service-owner', [
        'It can be run without the team',
        'Es ist ohne das Team zu betreiben',
      ]),
      confirmed(
        'protected',
        'security-officer',
        ['The safeguards are in place and were tried', 'Der Schutz steht und wurde erprobt'],
        { from: 'large' },
      ),
    ],
  },
}

const close: PhaseTold = {
  id: 'close',
  days: 5,
  name: ['Close', 'Abschließen'],
  purpose: ['End the project, not the product.', 'Das Projekt beenden, nicht das Produkt.'],
  guidance: [
    'What is left of the backlog goes to whoever owns the product from now on, or is thrown away on purpose. Write down what you would do again.',
    'Was vom Backlog bleibt, geht an die künftige Produktverantwortung oder wird bewusst verworfen. Aufschreiben, was man wieder so täte.',
  ],
  artefacts: [delivery.closing, delivery.lessons],
  checklist: [
    [
      'backlog-given',
      'Gave away or threw away the rest of the backlog',
      'Den Rest des Backlogs übergeben oder verworfen',
    ],
    [
      'team-thanked',
      'Celebrated with the team before it parts',
      'Mit dem Team gefeiert, bevor es auseinandergeht',
    ],
  ],
  gate: {
    name: ['Closed', 'Abgeschlossen'],
    question: ['Does the product live on without the project?', 'Lebt das Produkt ohne das Projekt weiter?'],
    criteria: [
      confirmed('benefit-owned', 'sponsor', [
        'The sponsor looks after the benefit from here on',
        'Der Auftraggeber kümmert sich von hier an um den Nutzen',
      ]),
      holds('nothing-owed', 'oversight.actions-in-time', [
        'No action is overdue',
        'Keine Maßnahme ist überfällig',
      ]),
    ],
  },
}

/** What comes next is decided by what was learnt: for products whose users will say what they need. */
export const agile: MethodTold = {
  name: ['Agile', 'Agil'],
  summary: [
    'For products of which nobody knows beforehand what will help, and where trying is cheap. One team, short iterations, and few but honest gates: worth a team, ready, worth releasing, in use.',
    'Für Produkte, bei denen vorher niemand weiß, was hilft, und bei denen Ausprobieren billig ist. Ein Team, kurze Iterationen und wenige, aber ehrliche Gates: ein Team wert, bereit, ein Release wert, in Nutzung.',
  ],
  medium: 9,
  large: 18,
  roles: [role.sponsor, role.manager, role.owner, role.coach, role.security, role.service],
  phases: [discover, prepare, iterate, release, close],
  risks: agileRisks,
}
