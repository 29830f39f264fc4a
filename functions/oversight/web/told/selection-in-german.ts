import type { Patterns } from '@portolan/ui'

/** What is odd in portfolios to choose from, and in files of knapsacks. */
export const selectionInGerman: Patterns = {
  'selection:unknown':
    '„{{id}}“ in „{{list}}“ ist nicht bekannt und wurde ausgelassen; fügen Sie es hinzu oder berichtigen Sie den Namen.',
  'selection:no-id':
    'Ein Eintrag von „{{list}}“ hat keine Kennung und wurde ausgelassen; geben Sie jedem eine.',
  'selection:twice':
    '„{{id}}“ steht zweimal in „{{list}}“, und das erste Mal zählt; entfernen Sie das andere.',
  'selection:no-whole-number':
    'Eine Zahl von „{{of}}“ ist keine ganze Zahl von {{least}} bis {{most}} und wurde ausgelassen; Beträge sind kleinste Einheiten der Währung, Arbeit sind Minuten.',
  'selection:no-list':
    'Etwas von „{{of}}“ ist keine Liste von Einträgen und wurde ausgelassen; schreiben Sie es als Liste.',
  'selection:not-there': 'Es gibt keinen Kandidaten „{{id}}“; fragen Sie nach einem des Portfolios.',
  'exchange:knapsacks.no-number': '„{{word}}“ ist keine Zahl; eine Datei der OR-Library enthält nur Zahlen.',
  'exchange:knapsacks.ends-early':
    'Aufgabe {{problem}} enthält weniger Zahlen, als sie angibt; die davor wurden gelesen.',
  'exchange:knapsacks.goes-on':
    'Nach der letzten Aufgabe stehen noch {{count}} Zahlen in der Datei; sie wurden übergangen.',
}
