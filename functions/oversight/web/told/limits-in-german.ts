import type { Patterns } from '@portolan/ui'

/** What is told of the limits of early warning, and of figures that somebody says are wrong. */
export const limitsInGerman: Patterns = {
  'oversight:duty.publish-limits':
    'Fassung {{next}} der Grenzen der Frühwarnung ist entworfen: Lesen Sie, was sie ändern würde, und veröffentlichen Sie sie oder nicht.',
  'oversight:duty.answer-challenge':
    '{{name}} sagt, dass eine Zahl von „{{project}}“ falsch ist ({{code}}): Geben Sie dem statt, oder sagen Sie, warum nicht.',
  'event:oversight.health-policy-drafted':
    'hat an Fassung {{next}} der Grenzen der Frühwarnung geschrieben (Änderungen: {{changes}})',
  'event:oversight.health-policy-dropped':
    'hat den Entwurf von Fassung {{next}} der Grenzen der Frühwarnung verworfen',
  'event:oversight.health-policy-published':
    'hat Fassung {{number}} der Grenzen der Frühwarnung veröffentlicht',
  'event:oversight.rule-owner-named': 'hat festgelegt, wer für die Regel {{rule}} einsteht',
  'event:oversight.challenge-raised':
    'hat gesagt, dass eine Zahl der Regel {{rule}} falsch ist (CH-{{number}})',
  'event:oversight.challenge-answered': 'hat CH-{{number}} beantwortet',
  'event:oversight.challenge-withdrawn': 'hat CH-{{number}} zurückgezogen',
  'refusal:oversight/no-limits-drafted':
    'Niemand hat andere Grenzen entworfen. Ändern Sie eine, und ein Entwurf beginnt.',
  'refusal:oversight/limits-unchanged':
    'Der Entwurf hat dieselben Grenzen wie die geltende Fassung. Ändern Sie eine, oder verwerfen Sie den Entwurf.',
  'refusal:oversight/limits-without-reason':
    'Grenzen, an denen Projekte gemessen werden, werden mit einem Grund veröffentlicht. Schreiben Sie ihn zuerst in den Entwurf.',
  'refusal:oversight/limits-own-draft':
    'Sie haben an diesem Entwurf geschrieben. Also veröffentlicht ihn jemand anderes, der das PMO leitet, oder ein Gremium durch eine Entscheidung.',
  'refusal:oversight/no-such-limit':
    'Die Regel {{rule}} hat keine Grenze „{{line}}“. Lesen Sie die Grenzen, um zu sehen, welche jede Regel hat.',
  'refusal:oversight/limit-out-of-bounds':
    'Eine Grenze von {{rule}} liegt zwischen {{least}} und {{most}}; Tage und Anzahlen sind ganze Zahlen.',
  'refusal:oversight/limits-in-wrong-order':
    'Gefährdet begänne nach {{rule}} bei {{atRisk}}, und das liegt nicht vor „außer Plan“ bei {{offTrack}}. Machen Sie die erste kleiner oder die zweite größer.',
  'refusal:oversight/limit-without-second': '{{rule}} braucht beide Grenzen. Geben Sie auch die zweite an.',
  'refusal:oversight/limit-only-warns':
    'Die Regel {{rule}} ist ein Zeichen und keine Prognose: Sie sagt „gefährdet“ und nie „außer Plan“. Lassen Sie die zweite Grenze leer.',
  'refusal:oversight/limits-without-weight':
    'Wie Gründe zusammenzählen, hat Grenzen und kein eigenes Gewicht. Ändern Sie die Grenzen.',
  'refusal:oversight/rule-owner-cannot-answer':
    '{{name}} hat keine Rolle, die alle Projekte zeigt, und könnte dort nicht für eine Regel einstehen. Nennen Sie jemanden, dessen Rolle für die ganze Organisation gilt.',
  'refusal:oversight/rule-says-nothing':
    'Die Regel {{rule}} sagt heute nichts über dieses Projekt, also gibt es keine Zahl, die falsch wäre. Öffnen Sie die Gründe des Status, um zu sehen, welche etwas sagen.',
  'refusal:oversight/challenge-open-already':
    'CH-{{number}} sagt schon, dass diese Zahl falsch ist, und wartet auf Antwort. Ergänzen Sie es dort in den Kommentaren.',
  'refusal:oversight/challenge-ended':
    'CH-{{number}} ist beantwortet oder zurückgezogen, und was gesagt wurde, bleibt stehen. Ist die Zahl noch falsch, sagen Sie es neu.',
  'refusal:oversight/own-challenge':
    'Niemand beantwortet, was er selbst gesagt hat: CH-{{number}} beantwortet jemand anderes, dem die Regel gehört oder der das PMO leitet.',
  'refusal:oversight/not-the-owner-of-the-rule':
    'Was gegen diese Regel gesagt wird, beantwortet, wem sie gehört: {{owner}}.',
  'refusal:oversight/answered-by-the-office':
    'Niemand, dem diese Regel gehört, kann antworten; also antwortet, wer das PMO leitet. Fragen Sie dort, oder lassen Sie in den Grenzen jemanden benennen.',
  'refusal:oversight/challenge-not-yours': 'Nur wer es gesagt hat, nimmt es zurück: {{name}}.',
  'refusal:oversight/challenge-without-cause':
    'Wird dem stattgegeben, sagen Sie, was falsch war: die Daten, die Regel oder die Grenze. Sonst lassen Sie das leer.',
  'refusal:oversight/challenge-without-mender':
    'Falsche Daten bringt jemand in Ordnung: Nennen Sie, wer das tut. War die Regel oder ihre Grenze falsch, lassen Sie das leer.',
}
