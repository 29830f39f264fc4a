import type { Patterns } from '@portolan/ui'

/** What is refused of assessments, and how a level comes about, in German. */
export const maturityInGerman: Patterns = {
  'refusal:standards/assessment-finished':
    'Diese Einschätzung ist abgeschlossen und bleibt, wie sie gesagt wurde. Beginnen Sie eine neue.',
  'refusal:standards/assessment-begun':
    'Eine Einschätzung wird gerade geschrieben. Schließen Sie die zuerst ab; dann lässt sich die nächste mit ihr vergleichen.',
  'refusal:standards/assessment-without-evidence':
    'Für „{{name}}“ soll etwas getan werden, und nichts zeigt es. Sagen Sie, wo man nachsehen kann, oder nehmen Sie es zurück.',
  'maturity:measure.level': 'Stufe',
  'maturity:formula.level': 'die höchste Stufe, bis zu der alles getan wird, von 1 an; nichts wird gemittelt',
  'maturity:formula.level2': '1: wird getan; 0: nicht',
  'maturity:formula.level3': '1: wird getan; 0: nicht',
  'maturity:formula.level4': '1: wird getan; 0: nicht',
  'maturity:formula.level5': '1: wird getan; 0: nicht',
}
