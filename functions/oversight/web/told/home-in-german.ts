import type { Patterns } from '@portolan/ui'

/** What oversight waits for, as Home tells it. */
export const homeInGerman: Patterns = {
  'oversight:duty.action': 'Erledigen Sie A-{{number}} „{{title}}“, oder vereinbaren Sie einen anderen Tag.',
  'oversight:duty.approve-minutes':
    'Genehmigen Sie das Protokoll von „{{title}}“, oder sagen Sie, was daran falsch ist.',
  'oversight:duty.untangle':
    '{{code}} „{{title}}“ passt nicht: Verlegen Sie Bedarf oder Angebot, zusammen mit dem anderen Projekt.',
  'oversight:duty.respond':
    '{{code}} „{{title}}“ liegt über der Risikoneigung: Sagen Sie, was dagegen getan wird.',
  'oversight:duty.finish-response':
    'Die Maßnahme zu {{code}} „{{title}}“ ist überfällig: Setzen Sie sie um, oder setzen Sie einen anderen Tag.',
  'oversight:duty.look-past':
    'Der Tag von {{code}} „{{title}}“ ist vorbei: Schließen Sie es, oder sagen Sie, wann es jetzt geschehen kann.',
  'oversight:duty.solve': 'Lösen Sie {{code}} „{{title}}“, oder vereinbaren Sie einen anderen Tag.',
  'oversight:duty.test': 'Prüfen Sie {{code}} „{{title}}“: Der Tag dafür ist vorbei.',
  'oversight:duty.receive': 'Sagen Sie, ob {{code}} „{{title}}“ da ist: Der Tag dafür ist vorbei.',
  'oversight:duty.offer': '{{code}} „{{title}}“ ist über seinen Tag hinaus, und nichts ist angeboten.',
  'oversight:duty.own': 'Machen Sie jemanden für {{code}} „{{title}}“ zuständig.',
  'oversight:duty.look': 'Sehen Sie {{code}} „{{title}}“ wieder an: Lange hat es niemand getan.',
  'oversight:duty.offer-first': 'Sagen Sie, bis wann Sie DP-{{number}} „{{title}}“ anbieten.',
  'oversight:duty.agree':
    'Stimmen Sie beiden Tagen von DP-{{number}} „{{title}}“ zu, oder verlegen Sie Ihren.',
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
