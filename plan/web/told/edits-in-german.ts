import type { Patterns } from '@portolan/ui'

/** Why an edit of a plan is not possible, and what changed between two versions of one. */
export const editsInGerman: Patterns = {
  'plan:both': '{{before}} {{next}}',
  'plan:more-edits': '{{more|weitere Änderung ist|weitere Änderungen sind}} nicht möglich.',
  'plan:nothing-written': 'Nichts wurde geschrieben.',
  'plan:no-such-activity':
    'In diesem Terminplan gibt es keinen Vorgang {{activity}}. Laden Sie ihn neu, und versuchen Sie es noch einmal.',
  'plan:no-such-link':
    'In diesem Terminplan gibt es keine Verknüpfung {{link}}. Laden Sie ihn neu, und versuchen Sie es noch einmal.',
  'plan:summary-has-child':
    '„{{summary}}“ enthält „{{child}}“. Entfernen Sie erst, was er enthält, oder in derselben Änderung davor.',
  'plan:summary-has-children':
    '„{{summary}}“ enthält {{children|Vorgang|Vorgänge}}. Entfernen Sie erst, was er enthält, oder in derselben Änderung davor.',
  'plan:link-to-itself':
    '„{{activity}}“ lässt sich nicht mit sich selbst verknüpfen. Wählen Sie einen anderen.',
  'plan:summary-has-no-links':
    '„{{summary}}“ ist ein Zweig der Gliederung, und die haben in Primavera keine Verknüpfungen. Verknüpfen Sie einen Vorgang darin.',
  'plan:link-with-own-summary':
    '„{{predecessor}}“ und „{{successor}}“ lassen sich nicht verknüpfen: Das eine ist Teil des anderen. Verknüpfen Sie, was daneben steht.',
  'plan:link-twice':
    '„{{predecessor}}“ ist mit „{{successor}}“ schon verknüpft ({{kind}}). Ändern Sie diese Verknüpfung.',
  'schedule:link-code.FS': 'EA',
  'schedule:link-code.SS': 'AA',
  'schedule:link-code.FF': 'EE',
  'schedule:link-code.SF': 'AE',
  'plan:link-closes-loop':
    'Diese Verknüpfung schließt einen Kreis: {{loop}}. Entfernen Sie erst eine Verknüpfung daraus.',
  'plan:activity-id-taken': 'Einen Vorgang {{activity}} gibt es schon. Nehmen Sie eine andere ID.',
  'plan:parent-is-no-summary':
    '„{{activity}}“ ist kein Sammelvorgang und enthält nichts. Wählen Sie einen solchen.',
  'plan:parent-needed': 'In Primavera liegt jeder Vorgang in einem Zweig der Gliederung. Wählen Sie einen.',
  'plan:not-beside': '„{{activity}}“ liegt anderswo in der Gliederung. Wählen Sie einen daneben.',
  'plan:moved-into-itself':
    '„{{activity}}“ lässt sich nicht in sich selbst verschieben. Wählen Sie eine andere Stelle.',
  'plan:moved-elsewhere': 'Dem es folgen soll, liegt anderswo in der Gliederung. Wählen Sie einen daneben.',
  'plan:parent-is-no-branch':
    '„{{activity}}“ ist kein Zweig der Gliederung und kann nichts enthalten. Wählen Sie eine andere Stelle.',
  'plan:parent-has-progress':
    '„{{activity}}“ hat eigenen Fortschritt und kann nichts enthalten. Wählen Sie eine andere Stelle.',
  'plan:linked-with-holder':
    '„{{activity}}“ ist mit dem verknüpft, was es enthalten würde. Entfernen Sie erst diese Verknüpfung.',
  'plan:field-refused': '„{{activity}}“: {{why}}',
  'plan:summary-is-computed':
    'Ein Sammelvorgang hat dies aus dem, was er enthält: {{fields}}. Ändern Sie es dort.',
  'plan:field.duration': 'Dauer',
  'plan:field.remaining': 'Restdauer',
  'plan:field.percent': 'Prozent fertig',
  'plan:field.actualStart': 'Ist-Anfang',
  'plan:field.actualFinish': 'Ist-Ende',
  'plan:no-such-moment': '{{moment}} ist kein Tag und keine Zeit des Kalenders.',
  'plan:no-such-calendar':
    'In diesem Terminplan gibt es keinen Kalender {{calendar}}. Wählen Sie einen, der darin ist.',
  'plan:constraint-without-moment': 'Die Einschränkung „{{kind}}“ braucht einen Tag. Sagen Sie, welchen.',
  'plan:milestone-has-no-duration':
    'Ein Meilenstein dauert nicht. Fügen Sie stattdessen einen Vorgang hinzu.',
  'plan:finish-without-start':
    'Er kann nicht geendet haben, ohne begonnen zu haben. Geben Sie auch seinen Anfang an.',
  'plan:actual-finish-before-start':
    'Das Ist-Ende {{finish}} liegt vor dem Ist-Anfang {{start}}. Ändern Sie eines von beiden.',
  'plan:finish-before-start':
    'Das Ende {{finish}} liegt vor dem Anfang {{start}}. Ändern Sie eines von beiden.',
  'plan:unknown-currency':
    '{{currency}} ist keine Währung nach ISO 4217. Nehmen Sie einen Code wie EUR, GBP oder USD.',
  'plan:line-without-days': 'Eine Zeile von {{from}} bis vor {{to}} enthält keinen Tag.',
  'plan:no-such-line':
    'Die Zeile, die entfernt werden soll, gehört nicht zu diesem Plan. Laden Sie neu, und versuchen Sie es noch einmal.',
  'plan:changed.days': '{{days|Tag|Tage}}',
  'plan:changed.working-days': '{{days|Arbeitstag|Arbeitstage}}',
  'plan:changed.elapsed-days': '{{days|Kalendertag|Kalendertage}}',
  'plan:changed.later': '„{{name}}“ endet {{days}} später: {{now}} statt {{before}}.',
  'plan:changed.earlier': '„{{name}}“ endet {{days}} früher: {{now}} statt {{before}}.',
  'plan:changed.longer': '„{{name}}“ dauert länger: {{after}} statt {{before}}.',
  'plan:changed.shorter': '„{{name}}“ dauert kürzer: {{after}} statt {{before}}.',
  'plan:changed.other-time': '„{{name}}“ dauert anders: {{after}} statt {{before}}.',
  'plan:changed.progress': '„{{name}}“ ist {{after}}; davor: {{before}}.',
  'plan:progress.finished': 'am {{day}} beendet',
  'plan:progress.none': 'nicht begonnen',
  'plan:progress.part': 'zu {{percent}} % fertig',
  'plan:progress.started': 'zu {{percent}} % fertig, am {{day}} begonnen',
  'plan:changed.name': '„{{name}}“ hieß „{{before}}“.',
  'plan:changed.linked': '„{{name}}“ folgt nun auf „{{other}}“ ({{is}}).',
  'plan:changed.unlinked': '„{{name}}“ folgt nicht mehr auf „{{other}}“ ({{was}}).',
  'plan:changed.relinked': '„{{name}}“ folgt auf „{{other}}“ mit {{is}} statt {{was}}.',
  'plan:changed.added': '„{{name}}“ ist neu.',
  'plan:changed.removed': '„{{name}}“ ist weg.',
}
