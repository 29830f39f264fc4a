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
  'capacity:no-holder':
    'Niemand im Team hat {{ability}} auf Stufe {{level}}; bilden Sie aus, stellen Sie ein oder leihen Sie jemanden aus.',
  'capacity:single-holder':
    'Nur {{person}} hat {{ability}} auf Stufe {{level}}; bilden Sie eine zweite Person aus.',
  'capacity:no-target-of':
    'targetOf ist weder billable noch productive noch scheduled; die Ziele wurden als solche der abrechenbaren Zeit genommen.',
}
