import type { Patterns } from '@portolan/ui'

export const refusalsInGerman: Patterns = {
  'refusal:oversight/not-computed-yet':
    'Wo dieses Projekt steht, wird gerade berechnet. Fragen Sie in einigen Sekunden noch einmal.',
  'refusal:oversight/no-standing-on-day':
    'Kein Register dieses Projekts spricht vom {{day:day}}. Lassen Sie den Tag für den Stichtag weg, oder nehmen Sie einen Registertag des Projekts.',
  'refusal:oversight/no-such-measure':
    '„{{measure}}“ ist keine Messgröße. Nehmen Sie „status“, „sure“ oder einen Namen aus den Spalten des Portfolios.',
  'refusal:oversight/no-such-schedule-measure':
    '„{{measure}}“ ist von diesem Terminplan nicht bekannt. Nehmen Sie einen Namen, den seine Qualität oder seine Fertigstellung zeigt.',
  'refusal:oversight/no-such-scope-figure':
    '„{{figure}}“ ist von diesem Umfang nicht bekannt. Nehmen Sie einen Namen, den seine Zahlen zeigen.',
  'refusal:oversight/unreadable-cursor':
    'Diese Stelle gehört zu einer anderen Liste oder Reihenfolge. Beginnen Sie von vorn.',
  'refusal:oversight/status-date-ahead':
    'Der {{day:day}} kommt erst noch: Von ihm lässt sich noch nichts wissen. Wählen Sie den {{today:day}} oder einen früheren Tag.',
}
