import type { Patterns } from '@portolan/ui'

/** What is odd in calendars, people and demands, and what does not fit. */
export const capacityInGerman: Patterns = {
  'capacity:no-list': '{{field}} ist keine Liste von Einträgen; schreiben Sie [{ … }, { … }].',
  'capacity:no-day':
    '{{field}} von {{id}} ist „{{given}}“ und damit kein Tag; schreiben Sie 2026-11-23. Die Angabe wurde übergangen.',
  'capacity:out-of-range':
    '{{field}} von {{id}} ist „{{given}}“. Richtig ist {{range}}; die Angabe wurde übergangen.',
  'capacity:no-text': '{{field}} von {{id}} fehlt; der Eintrag wurde übergangen.',
  'capacity:range.minutes': 'eine ganze Zahl von Minuten von 0 bis 1440',
  'capacity:range.work': 'eine ganze Zahl von Minuten von 0 bis 10^12',
  'capacity:range.share': 'von 0 bis 1',
  'capacity:range.level': 'ab 0',
  'capacity:range.number': 'jede Zahl',
  'capacity:no-stretch':
    'Vom ersten bis zum letzten Tag müssen es 1 bis {{most}} Tage sein; berichtigen Sie from und to.',
  'capacity:twice':
    '{{id}} kommt zweimal vor; es zählt das erste Mal. Geben Sie jedem Eintrag eine eigene Kennung.',
  'capacity:no-calendar':
    '{{id}} nennt keinen vorhandenen Kalender und wurde ausgelassen; nennen Sie einen der Kalender.',
  'capacity:unknown-person':
    '{{field}} nennt {{id}}, und diese Person gibt es nicht; der Eintrag wurde übergangen.',
  'capacity:no-window': '{{id}} endet vor dem Beginn und wurde ausgelassen; berichtigen Sie from und to.',
  'capacity:no-need':
    '{{id}} braucht weder Person noch Rolle noch Fähigkeit und wurde ausgelassen; nennen Sie eines davon.',
  'capacity:outside-horizon':
    '{{id}} liegt zum Teil außerhalb von {{first}} bis {{last}}; derselbe Teil der Arbeit wurde ausgelassen. Zählen Sie über mehr Tage, um alles zu haben.',
  'capacity:nobody':
    '{{hours}} Stunden von {{demands}} kann an den Tagen neben dem, was vorgeht, niemand tun. Besetzen Sie sie, verschieben Sie ihre Tage oder lassen Sie etwas fallen.',
  'capacity:does-not-fit':
    'Vom {{first}} bis zum {{last}} passt nicht alles: {{people|Person|Personen}}, {{demands|Bedarf|Bedarfe}}, {{hours}} Stunden zu viel. Verschieben Sie Tage, holen Sie Leute dazu oder lassen Sie so viel davon fallen.',
  'capacity:bottleneck':
    '{{needs}} ist der Engpass: {{hours}} Stunden liegen Tag für Tag über der Kapazität. Holen Sie zuerst dort Leute dazu, oder verschieben Sie, was danach verlangt.',
  'capacity:no-target-of':
    'targetOf ist weder billable noch productive noch scheduled; die Ziele gelten damit für die verrechenbare Zeit.',
  'capacity:no-holder':
    'Niemand im Team hat {{ability}} auf Stufe {{level}}; bilden Sie aus, stellen Sie ein oder leihen Sie jemanden aus.',
  'capacity:single-holder':
    'Nur {{person}} hat {{ability}} auf Stufe {{level}}; bilden Sie eine zweite Person aus.',
  'capacity:measure.calendarTime': 'Kalenderzeit',
  'capacity:measure.absence': 'Abwesenheit',
  'capacity:measure.reserve': 'Reserve für den laufenden Betrieb',
  'capacity:measure.netCapacity': 'Nettokapazität',
  'capacity:measure.fullTimeEquivalent': 'Vollzeitäquivalente (FTE)',
  'capacity:measure.demand': 'Bedarf',
  'capacity:measure.capacity': 'Nettokapazität des Pools',
  'capacity:measure.load': 'Auslastung',
  'capacity:measure.over': 'Bedarf über der Kapazität',
  'capacity:measure.room': 'Kapazität über dem Bedarf',
  'capacity:measure.queueFactor': 'Wartefaktor',
  'capacity:measure.work': 'Arbeit',
  'capacity:measure.placed': 'Arbeit, die passt',
  'capacity:measure.short': 'Arbeit, die nicht passt',
  'capacity:measure.available': 'Verfügbare Zeit laut Kalender',
  'capacity:measure.billableTime': 'Verrechenbare Zeit',
  'capacity:measure.strategicTime': 'Strategische Zeit',
  'capacity:measure.scheduledTime': 'Verplante Zeit',
  'capacity:measure.billable': 'Verrechenbare Nutzung',
  'capacity:measure.productive': 'Produktive Nutzung',
  'capacity:measure.scheduled': 'Verplante Nutzung',
  'capacity:measure.target': 'Ziel der Nutzung',
  'capacity:measure.comparable': 'Nutzung an den Tagen mit Ziel',
  'capacity:measure.gap': 'Nutzung über dem Ziel',
  'capacity:measure.workingDays': 'Tage, an denen jemand vom Team arbeitet',
  'capacity:measure.coveredDays': 'Tage mit genug Leuten, die es können',
  'capacity:measure.covered': 'Abdeckung',
  'capacity:measure.ability': 'Eignung nach Fähigkeiten',
  'capacity:measure.availability': 'Eignung nach freier Zeit',
  'capacity:measure.location': 'Eignung nach Ort',
  'capacity:measure.cost': 'Eignung nach Satz',
  'capacity:measure.score': 'Eignung',
}
