import type { Patterns } from '@portolan/ui'

/** What the plan waits for, and what people report of their work. */
export const dutiesInGerman: Patterns = {
  'plan:dated.close': 'Die Bücher für {{period}} schließen.',
  'plan:dated.tranche': 'Die Tranche „{{name}}“ von „{{fund}}“ freigeben.',
  'plan:dated.milestone': '„{{name}}“ aus der Vereinbarung {{number}} soll erreicht sein.',
  'plan:dated.agreement': 'Die Vereinbarung {{number}} „{{title}}“ endet.',
  'event:plan.progress-reported':
    'hat „{{activity}}“ von „{{project}}“ als zu {{percent}} % erledigt gemeldet',
  'event:plan.progress-withdrawn': 'hat die Meldung zu „{{activity}}“ von „{{project}}“ zurückgenommen',
  'event:plan.progress-accepted':
    'hat angenommen, dass „{{activity}}“ von „{{project}}“ zu {{percent}} % erledigt ist, wie {{by}} gemeldet hat (Version {{number}})',
  'event:plan.progress-refused': 'hat die Meldung von {{by}} zu „{{activity}}“ von „{{project}}“ abgelehnt',
  'refusal:plan/not-assigned':
    'Der Plan weist Ihnen „{{activity}}“ nicht zu. Bitten Sie, wer das Projekt plant, das zu tun, oder sagen Sie es in einem Kommentar.',
  'refusal:plan/finished-before-done':
    'Nur was zu 100 Prozent erledigt ist, hat einen Tag, an dem es fertig wurde. Lassen Sie eines von beidem weg.',
  'refusal:plan/finished-ahead':
    '{{day}} kommt noch, und heute ist {{today}}. Nennen Sie einen Tag, der vorbei ist.',
  'refusal:plan/report-answered':
    'Diese Meldung ist schon beantwortet ({{state}}). Laden Sie neu, und melden Sie neu, wenn es anders ist.',
  'refusal:plan/not-your-report':
    '{{name}} hat das gemeldet, und nur {{name}} nimmt es zurück. Lehnen Sie es stattdessen mit einem Grund ab.',
  'refusal:plan/own-report':
    'Sie haben das selbst gemeldet, also muss jemand anderes antworten, der das Projekt plant. Zurücknehmen dürfen Sie es.',
  'refusal:plan/work-held':
    '„{{activity}}“ gehört zu „{{phase}}“ und beginnt, wenn „{{gate}}“ durchschritten ist. Lassen Sie das Gate öffnen, mit einer Ausnahme, wenn ihm etwas fehlen darf.',
  'refusal:plan/work-held-again':
    '„{{activity}}“ gehört zu „{{phase}}“, und „{{gate}}“ davor wurde mit einer Ausnahme durchschritten, die abgelaufen ist. Sorgen Sie für das, was fehlt, oder bitten Sie um eine neue Ausnahme.',
  'refusal:plan/activity-gone':
    'Der Plan enthält „{{activity}}“ nicht mehr. Lehnen Sie die Meldung ab, und sagen Sie, wo die Arbeit geblieben ist.',
  'plan:duty.forecast': 'Prognostizieren Sie, was „{{name}}“ ab {{period}} kosten wird.',
  'plan:duty.forecast-draft':
    'Reichen Sie die Prognose von „{{name}}“ ab {{period}} ein: Sie ist noch ein Entwurf.',
  'plan:duty.answer-progress':
    'Beantworten Sie {{reports|Meldung|Meldungen}} zum Fortschritt von „{{name}}“, von {{by}}.',
  'plan:duty.close-period': 'Schließen Sie {{period}}: Einträge werden bis {{day}} erwartet.',
  'plan:duty.lock-period': 'Sperren Sie {{period}}: Die Periode schließt, Stichtag ist {{day}}.',
  'plan:duty.place-postings':
    'Geben Sie {{postings|Buchung|Buchungen}} des Hauptbuchs ein Projekt: Sie warten auf der Klärungsliste.',
  'plan:duty.decide-absences':
    'Entscheiden Sie über {{absences|Abwesenheit|Abwesenheiten}} anderer, etwa von {{who}}.',
  'plan:duty.confirm-abilities':
    'Bestätigen oder verneinen Sie {{abilities|Fähigkeit|Fähigkeiten}}, von anderen vorgeschlagen, etwa von {{who}}.',
}
