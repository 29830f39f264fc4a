import type { Patterns } from '@portolan/ui'

/** What falls on a day in oversight, and days that are none. */
export const governanceInGerman: Patterns = {
  'oversight:dated.meeting': '„{{title}}“ tagt um {{time}}.',
  'oversight:dated.decision': 'D-{{number}} entscheiden: „{{question}}“',
  'oversight:dated.remedy':
    'Was zu EX-{{number}} zugesagt war, soll „{{project}}“ wieder in seine Grenze gebracht haben.',
  'oversight:dated.card': 'Sagen, wie „{{name}}“ geendet hat.',
  'oversight:dated.card-six': 'Sagen, was „{{name}}“ sechs Monate nach dem Ende gebracht hat.',
  'oversight:dated.card-twelve': 'Sagen, was „{{name}}“ zwölf Monate nach dem Ende gebracht hat.',
  'oversight:dated.review': 'Die Prüfung der Zugänge „{{name}}“ abschließen.',
  'oversight:dated.action': 'A-{{number}} erledigen: „{{title}}“',
  'oversight:dated.status-ahead': 'Alles, was läuft, sagt, wie es im {{period}} stand.',
  'oversight:dated.status-all': 'Alle haben gesagt, wie es im {{period}} stand.',
  'oversight:dated.status':
    '{{projects|Projekt hat|Projekte haben}} noch zu sagen, wie es im {{period}} stand.',
  'refusal:oversight/calendar-span':
    'Vom {{from}} bis zum {{to}}: Der letzte Tag darf nicht vor dem ersten liegen und höchstens zwei Jahre danach.',
}
