import type { Patterns } from '@portolan/ui'

/** What is told of issues, assumptions and dependencies: in the log, on Home, and where something is refused. */
export const raidInGerman: Patterns = {
  'event:oversight.issue-added': 'hat das Problem I-{{number}} hinzugefügt, „{{title}}“',
  'event:oversight.issue-changed': 'hat das Problem I-{{number}} geändert, „{{title}}“',
  'event:oversight.issue-solved': 'hat das Problem I-{{number}} gelöst, „{{title}}“',
  'event:oversight.risk-came-true':
    'hat gesagt, dass R-{{risk}} eingetreten ist: Es ist das Problem I-{{number}}, „{{title}}“',
  'event:oversight.assumption-added': 'hat die Annahme AS-{{number}} hinzugefügt, „{{title}}“',
  'event:oversight.assumption-changed': 'hat die Annahme AS-{{number}} geändert, „{{title}}“',
  'event:oversight.assumption-held': 'hat AS-{{number}} geprüft, „{{title}}“: Sie hat gehalten',
  'event:oversight.assumption-broken':
    'hat AS-{{number}} geprüft, „{{title}}“: Sie hat nicht gehalten und ist das Problem I-{{issue}}',
  'event:oversight.dependency-added': 'hat ein anderes Projekt um DP-{{number}} gebeten, „{{title}}“',
  'event:oversight.dependency-changed':
    'hat DP-{{number}} geändert, „{{title}}“; beide Seiten stimmen neu zu',
  'event:oversight.dependency-agreed': 'hat DP-{{number}}, „{{title}}“, für diese Seite zugestimmt',
  'event:oversight.dependency-met': 'hat erhalten, worum DP-{{number}} bat, „{{title}}“',
  'event:oversight.dependency-dropped': 'hat DP-{{number}} fallen gelassen, „{{title}}“',
  'event:oversight.cause-added': 'hat „{{name}}“ als Ursache benannt, die Risiken teilen',
  'event:oversight.cause-changed': 'hat die Ursache „{{name}}“ geändert',
  'event:oversight.entry-confirmed': 'hat {{number}} angesehen, „{{title}}“: noch so',
  'refusal:oversight/issue-without-answer':
    'Ein Problem wird durch etwas gelöst. Sagen Sie, was getan wurde, damit das nächste schneller gelöst ist.',
  'refusal:oversight/issue-still-to-come':
    '{{day}} kommt noch: Was dann geschehen kann, ist ein Risiko. Wählen Sie {{today}} oder einen früheren Tag, oder fügen Sie ein Risiko hinzu.',
  'refusal:oversight/entry-over':
    '{{number}} ist vorbei und wird nicht mehr geändert. Fügen Sie Neues hinzu, und nennen Sie dieses darin.',
  'refusal:oversight/dependency-on-itself':
    'Ein Projekt hängt nicht von sich selbst ab. Wählen Sie ein anderes, oder verknüpfen Sie die Vorgänge im Plan.',
  'refusal:oversight/dependency-other-side':
    'Was bis wann gebraucht wird, sagt das Projekt, das es braucht; was angeboten wird, das Projekt, das es liefert. Fragen Sie die andere Seite, oder schreiben Sie für Ihre eigene.',
  'refusal:oversight/dependency-not-offered':
    'Es gibt noch keinen Tag, dem man zustimmen könnte. Erst sagt das Projekt, das es liefert, bis wann.',
  'refusal:oversight/dependency-not-your-side':
    'Für diese Seite stimmt zu, wer sie leitet: {{manager}}. Fragen Sie dort; niemand stimmt für andere zu.',
  'refusal:oversight/dependency-both-sides':
    'Sie haben schon für das andere Projekt zugestimmt, und dieses hat keine Leitung. Nennen Sie eine, oder lassen Sie jemand anderen zustimmen, der sein Register führt.',
  'refusal:oversight/dependency-without-activity':
    '„{{activity}}“ ist kein Vorgang dieses Plans. Wählen Sie einen, der es ist, oder nennen Sie den Tag ohne Vorgang.',
  'refusal:oversight/cause-taken':
    '„{{name}}“ ist schon eine Ursache. Nehmen Sie diese, oder wählen Sie einen anderen Namen.',
  'refusal:oversight/cause-unknown':
    'Die Ursache, die dieses Risiko teilen soll, gibt es nicht. Laden Sie die Seite neu, und wählen Sie eine andere.',
  'refusal:oversight/exposure-unknown':
    'Dazu gehört kein offenes Risiko mit Geld, das Sie lesen dürfen. Laden Sie die Seite neu; Risiken können sich geändert haben.',
  'refusal:oversight/dependency-without-provider':
    'Das Projekt, das es liefern soll, gibt es nicht, oder es ist für Sie nicht sichtbar. Wählen Sie eines, das Sie sehen, oder bitten Sie um Einsicht.',
}
