import type { Patterns } from '@portolan/ui'

/** What is told of exceptions: the question to each, the log, Home, and where something is refused. */
export const exceptionsInGerman: Patterns = {
  'oversight:exception.computed-worse':
    'Der Bericht sagt „{{reported}}“, und die Zahlen sagen: aus dem Ruder. Welches von beiden würden Sie dem Lenkungskreis zeigen, und was wissen Sie, das die Zahlen nicht wissen?',
  'oversight:exception.finish-passed':
    'Das Ende laut Akte ist seit {{days}} vorbei. Was ist noch zu tun, wer tut es, und an welchem Tag nimmt es jemand ab?',
  'oversight:exception.finish-by-schedule':
    'Der Terminplan endet {{days}} nach dem, was vereinbart war. Welcher Vorgang treibt das, was lässt sich noch von seinem Weg nehmen, und seit wann wissen Sie es?',
  'oversight:exception.finish-by-record':
    'Das Ende ist um {{days}} gewandert. Wer hat dem neuen Tag zugestimmt, und was hält ihn davon ab, weiter zu wandern?',
  'oversight:exception.deadline-missed':
    '„{{activity}}“ wird {{days}} nach der Frist fertig. Wen trifft das zuerst, und weiß man es dort?',
  'oversight:exception.deadlines-missed':
    '„{{activity}}“ wird {{days}} nach der Frist fertig, und {{more}} verfehlen ihre. Welche muss um jeden Preis halten, und was wird dafür aufgegeben?',
  'oversight:exception.estimate-above-budget':
    'Selbst wenn alles, was übrig ist, so viel kostet wie geplant, endet es {{share}} über dem Budget. Woher kommt das Geld, oder was wird weggelassen?',
  'oversight:exception.cost-past-tolerance':
    'Die Kosten stehen {{share}} über dem, was vereinbart war. Wofür wurde bezahlt, dem niemand zugestimmt hatte, und was wird der Rest kosten?',
  'oversight:duty.answer-exception':
    '„{{project}}“ ist über eine Grenze hinaus ({{code}}): Sagen Sie, warum, und was bis wann getan wird.',
  'oversight:duty.exception-late':
    'Was „{{project}}“ wieder innerhalb der Grenze bringen sollte ({{code}}), ist über seinen Tag hinaus: Antworten Sie neu.',
  'oversight:duty.ask-over-exception':
    'Wer „{{project}}“ leitet, bittet um eine Entscheidung ({{code}}): Stellen Sie die Frage.',
  'oversight:duty.exception-silent':
    '„{{project}}“ ist über eine Grenze hinaus ({{code}}), und niemand hat rechtzeitig geantwortet.',
  'event:oversight.exception-raised': 'hat EX-{{number}} gemeldet: Etwas ist über seine Grenze hinaus',
  'event:oversight.exception-answered': 'hat EX-{{number}} beantwortet',
  'event:oversight.exception-put-as-question': 'hat aus EX-{{number}} eine Frage entworfen',
  'event:oversight.exception-question-ended':
    'hat EX-{{number}} wieder geöffnet, denn die Frage dazu kam zu keiner Entscheidung',
  'event:oversight.exception-escalated': 'hat weitergesagt, dass niemand EX-{{number}} beantwortet hat',
  'event:oversight.exception-decided': 'hat EX-{{number}} durch die Entscheidung D-{{decision}} geschlossen',
  'event:oversight.exception-withdrawn':
    'hat EX-{{number}} zurückgezogen: Es ist wieder innerhalb der Grenze',
  'event:oversight.exception-closed': 'hat EX-{{number}} von Hand geschlossen',
  'event:oversight.exception-policy-set':
    'hat festgelegt, dass {{rules}} Grenzen Abweichungen melden, dass Auftraggeber nach {{sponsorWorkdays}} Arbeitstagen davon hören und das PMO nach {{officeWorkdays}} weiteren',
  'refusal:oversight/exception-not-yours':
    'Was über die Grenze hinaus ist, beantwortet, wer das Projekt leitet oder diese Person vertritt: {{manager}}. Fragen Sie dort, oder stellen Sie es als Frage zur Entscheidung.',
  'refusal:oversight/exception-without-manager':
    'Niemand leitet dieses Projekt, also kann niemand dafür antworten. Nennen Sie zuerst die Leitung in den Details des Projekts.',
  'refusal:oversight/exception-closed':
    'EX-{{number}} ist geschlossen, und was gesagt wurde, bleibt stehen. Wird die Grenze wieder überschritten, meldet sich von selbst eine neue.',
  'refusal:oversight/exception-asked-already':
    'Eine Frage zu EX-{{number}} ist schon auf dem Weg zur Entscheidung. Öffnen Sie diese Frage; ziehen Sie sie dort zurück, um anders zu antworten.',
  'refusal:oversight/exception-without-remedy':
    'Eine Antwort sagt, was getan wird und bis zu welchem Tag, oder bittet andere um eine Entscheidung. Geben Sie beides an, oder bitten Sie um eine Entscheidung.',
  'refusal:oversight/exception-of-own-project':
    'Niemand schließt eine Abweichung eines Projekts, das er selbst leitet: EX-{{number}} schließt durch eine Entscheidung oder von selbst, sobald die Zahl wieder innerhalb der Grenze ist. Stellen Sie es als Frage.',
}
