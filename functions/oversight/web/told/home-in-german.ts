import type { Patterns } from '@portolan/ui'

/** What oversight waits for, as Home tells it. */
export const homeInGerman: Patterns = {
  'oversight:duty.action': 'Erledigen Sie A-{{number}} „{{title}}“, oder vereinbaren Sie einen anderen Tag.',
  'oversight:duty.approve-minutes':
    'Genehmigen Sie das Protokoll von „{{title}}“, oder sagen Sie, was daran falsch ist.',
  'oversight:duty.report': 'Sagen Sie, wie „{{name}}“ steht: Der neueste Nachweis ist vom {{day}}.',
  'oversight:duty.report-first': 'Sagen Sie, wie „{{name}}“ steht: Noch sagt es nichts.',
  'oversight:duty.explain':
    'Erklären Sie, warum „{{name}}“ anders gemeldet als berechnet ist, oder berichtigen Sie die Bewertung.',
  'oversight:duty.ask-lapsed':
    'Niemand hat D-{{number}} rechtzeitig entschieden: Fragen Sie „{{question}}“ neu, oder lassen Sie es.',
  'oversight:duty.ask-anew':
    'D-{{number}} wurde entschieden und ließ sich nicht ausführen: Fragen Sie „{{question}}“ neu.',
  'event:oversight.home-seen': 'hat gesehen, was sich geändert hat',
}
