import type { RiskTold } from './told.ts'

/** What goes wrong while a service moves and nobody is to notice. */
export const transitionRisks: readonly RiskTold[] = [
  {
    id: 'knowledge-lost',
    name: ['Knowledge goes before it is handed over', 'Wissen geht, bevor es übergeben ist'],
    cause: [
      'Those who run it today look for another place once they hear of the move.',
      'Wer es heute betreibt, sucht sich anderes, sobald der Umzug bekannt ist.',
    ],
    event: [
      'People leave before they have shown how it is run.',
      'Leute gehen, bevor sie gezeigt haben, wie es betrieben wird.',
    ],
    effect: [
      'The first faults after the move last for days.',
      'Die ersten Störungen nach dem Umzug dauern Tage.',
    ],
    response: [
      'Agree with each of them how long they stay and what for, before the move is announced.',
      'Mit jedem vereinbaren, wie lange und wofür er bleibt, bevor der Umzug verkündet wird.',
    ],
    probability: 40,
    from: 'small',
  },
  {
    id: 'inventory-incomplete',
    name: ['Something runs of which nobody knew', 'Es läuft etwas, von dem niemand wusste'],
    cause: [
      'The inventory was last checked at the move before.',
      'Das Verzeichnis wurde zuletzt beim vorigen Umzug geprüft.',
    ],
    event: [
      'After the switch a job or an interface is missing.',
      'Nach der Umschaltung fehlt ein Lauf oder eine Schnittstelle.',
    ],
    effect: ['A process of the customer stands still.', 'Ein Ablauf des Kunden steht.'],
    response: [
      'Record the traffic for a whole month, with its end, and compare it with the inventory.',
      'Den Verkehr einen ganzen Monat mit Monatsende aufzeichnen und mit dem Verzeichnis vergleichen.',
    ],
    probability: 45,
    from: 'small',
  },
  {
    id: 'no-way-back',
    name: ['There is no way back in time', 'Der Rückweg reicht nicht'],
    cause: [
      'The way back was written down and never tried.',
      'Der Rückweg wurde aufgeschrieben und nie erprobt.',
    ],
    event: [
      'The switch fails, and going back takes longer than the window.',
      'Die Umschaltung misslingt, und zurück dauert es länger als das Fenster.',
    ],
    effect: [
      'An outage in working hours, in sight of all customers.',
      'Ein Ausfall in der Arbeitszeit, vor den Augen aller Kunden.',
    ],
    response: [
      'Rehearse the switch and the way back with a clock, and name who says “back” and until when.',
      'Umschaltung und Rückweg mit der Uhr proben und benennen, wer bis wann „zurück“ sagt.',
    ],
    probability: 20,
    from: 'small',
  },
  {
    id: 'rights-missing',
    name: ['Licences or rights do not move along', 'Lizenzen oder Rechte ziehen nicht mit'],
    cause: [
      'Contracts name the place, the owner or the number of cores.',
      'Verträge nennen den Ort, den Inhaber oder die Zahl der Kerne.',
    ],
    event: [
      'A supplier asks for a new contract in the last weeks.',
      'Ein Lieferant verlangt in den letzten Wochen einen neuen Vertrag.',
    ],
    effect: [
      'The move waits, or costs what nobody planned.',
      'Der Umzug wartet oder kostet, was niemand geplant hat.',
    ],
    response: [
      'Have each contract read by purchasing before the design is agreed.',
      'Jeden Vertrag vom Einkauf lesen lassen, bevor der Entwurf vereinbart ist.',
    ],
    probability: 30,
    from: 'medium',
  },
  {
    id: 'double-running',
    name: ['Both run longer than planned', 'Beides läuft länger als geplant'],
    cause: [
      'A few users or systems cannot move with the others.',
      'Wenige Nutzende oder Systeme können nicht mitziehen.',
    ],
    event: [
      'The old place cannot be switched off on its day.',
      'Der alte Ort kann nicht am vorgesehenen Tag abgeschaltet werden.',
    ],
    effect: [
      'Two bills each month, and two things to patch.',
      'Jeden Monat zwei Rechnungen und zwei Dinge zu pflegen.',
    ],
    response: [
      'Ask for the last movers first, and give each of them a day and a way before the first wave.',
      'Nach den Letzten zuerst fragen und jedem vor der ersten Welle einen Tag und einen Weg geben.',
    ],
    probability: 35,
    from: 'medium',
  },
]
