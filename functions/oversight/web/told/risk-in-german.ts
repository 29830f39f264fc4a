import type { Patterns } from '@portolan/ui'

/** What is odd in ranges, risks and branches of a plan that is simulated. */
export const riskInGerman: Patterns = {
  'risk:part.range': 'Spanne',
  'risk:part.rate': 'Satz',
  'risk:part.amount': 'Betrag',
  'risk:part.risk': 'Risiko',
  'risk:part.response': 'Antwort',
  'risk:part.group': 'Gruppe',
  'risk:part.branch': 'Verzweigung',
  'risk:part.reference': 'Vergleichsklasse',
  'risk:fault.not-finite': 'eine ihrer Zahlen fehlt',
  'risk:fault.out-of-order': 'ihre Zahlen nicht steigen',
  'risk:fault.empty': 'kein Wert darin steht',
  'risk:fault.not-one': 'ihre Wahrscheinlichkeiten zusammen nicht 1 ergeben',
  'risk:fault.not-positive': 'eine ihrer Zahlen nicht negativ sein darf',
  'risk:unknown-activity':
    '{{part}} „{{id}}“ nennt den Vorgang „{{activity}}“, der nicht im Plan steht oder in dem keine Arbeit übrig ist; dort bleibt sie weg. Nennen Sie einen, der Arbeit hat.',
  'risk:not-a-distribution': '{{part}} „{{id}}“ bleibt weg, weil {{fault}}. Berichtigen Sie das.',
  'risk:not-a-share':
    '{{part}} „{{id}}“ bleibt weg, weil der Anteil nicht zwischen 0 und 1 liegt. Berichtigen Sie ihn.',
  'risk:named-twice':
    '{{part}} „{{id}}“ steht ein zweites Mal da; das Erste gilt. Entfernen Sie eines von beiden.',
  'risk:not-a-correlation':
    'Die Gruppe „{{id}}“ bleibt weg, weil ihre Korrelation nicht zwischen 0 und 1 liegt. Berichtigen Sie sie.',
  'risk:branch-not-whole':
    'Die Verzweigung „{{id}}“ bleibt weg, weil die Wahrscheinlichkeiten ihrer Wege zusammen nicht 1 ergeben. Berichtigen Sie sie.',
  'risk:nothing-to-simulate':
    'In keinem Vorgang dieses Plans ist noch Arbeit übrig; es gibt nichts durchzuspielen.',
  'risk:beyond-reach':
    'Die Arbeit dieses Plans könnte länger als dreißig Jahre dauern; so weit wird nicht gerechnet. Suchen Sie eine Spanne in der falschen Einheit.',
}
