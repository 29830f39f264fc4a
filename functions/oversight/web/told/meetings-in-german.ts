import type { Patterns } from '@portolan/ui'

/** What is told of meetings: in the log, by notices, and where something is refused. */
export const meetingsInGerman: Patterns = {
  'event:oversight.meetings-planned': 'hat „{{title}}“ geplant, ab {{day}}, {{count}} Mal',
  'event:oversight.meeting-moved': 'hat „{{title}}“ auf {{day}} verlegt',
  'event:oversight.meeting-changed': 'hat die Sitzung „{{title}}“ geändert',
  'event:oversight.meeting-cancelled': 'hat „{{title}}“ abgesagt',
  'event:oversight.agenda-changed': 'hat die Tagesordnung von „{{title}}“ geändert',
  'event:oversight.meeting-begun': 'hat „{{title}}“ eröffnet',
  'event:oversight.attendance-taken': 'hat festgehalten, wer in „{{title}}“ da ist',
  'event:oversight.meeting-joined': 'ist in „{{title}}“ da',
  'event:oversight.outcome-written': 'hat im Protokoll von „{{title}}“ geschrieben',
  'event:oversight.meeting-closed': 'hat „{{title}}“ geschlossen',
  'event:oversight.minutes-approved': 'hat das Protokoll von „{{title}}“ genehmigt ({{hash}})',
  'event:oversight.minutes-corrected': 'hat das Protokoll von „{{title}}“ berichtigt',
  'refusal:oversight/meeting-not-planned':
    '„{{title}}“ hat begonnen, ist vorbei oder abgesagt. Planen Sie eine andere Sitzung, oder halten Sie fest, was daraus wurde.',
  'refusal:oversight/meeting-not-open':
    '„{{title}}“ ist nicht eröffnet. Eröffnen Sie die Sitzung erst; was vorbei ist, wird stattdessen berichtigt.',
  'refusal:oversight/meeting-not-closed':
    'Das Protokoll von „{{title}}“ wartet nicht auf Genehmigung. Schließen Sie die Sitzung erst, wenn sie noch läuft.',
  'refusal:oversight/meeting-not-approved':
    'Das Protokoll von „{{title}}“ ist nicht genehmigt, also gibt es nichts zu berichtigen. Lassen Sie es erst genehmigen.',
  'refusal:oversight/meeting-run-by-others':
    '{{name}} und der Vorsitz führen diese Sitzung. Bitten Sie dort, oder fügen Sie einen Punkt hinzu, bevor sie beginnt.',
  'refusal:oversight/meeting-without-you':
    'Sie nehmen an dieser Sitzung nicht teil. Bitten Sie {{name}}, Sie einzuladen.',
  'refusal:oversight/own-minutes':
    '{{name}} hat in diesem Protokoll geschrieben, und niemand genehmigt, was er schrieb, auch nicht mit einem zweiten Konto. Jemand anderes, der dabei war, muss es tun.',
  'refusal:oversight/minutes-not-all-seen':
    'Einige Punkte dieses Protokolls gehören zu Projekten, die Sie nicht sehen, und niemand genehmigt, was er nicht las. Es muss tun, wer alles sieht.',
  'refusal:oversight/not-of-this-body':
    'Diese Frage wartet nicht auf das Gremium dieser Sitzung. Wer sie entscheidet, stimmt auf ihrer eigenen Seite ab.',
  'refusal:oversight/meeting-zone-unknown':
    '„{{zone}}“ ist keine Zeitzone. Schreiben Sie eine wie Europe/Berlin oder UTC.',
}
