import type { Patterns } from '@portolan/ui'

/** What is counted for the close of a period, and what is refused of it. */
export const closeInGerman: Patterns = {
  'plan:close.statuses':
    '{{done}} von {{projects|Projekt|Projekten}} haben gemeldet, wie sie stehen; entschuldigt: {{excused}}.',
  'plan:close.forecasts':
    '{{done}} von {{projects|Projekt|Projekten}} haben eine Prognose ab {{next}} eingereicht; entschuldigt: {{excused}}.',
  'plan:close.no-ledger': 'Noch kein Hauptbuch hat Buchungen geschickt.',
  'plan:close.ledger-missing': 'Von {{missing}} liegen keine Buchungen in dieser Periode.',
  'plan:close.ledger':
    '{{postings|Buchung|Buchungen}} von {{sources}}, jede Datei mit Kontrollsummen, die stimmen.',
  'plan:close.no-suspense': 'Keine Buchung wartet auf ihr Projekt.',
  'plan:close.suspense': '{{postings|Buchung wartet|Buchungen warten}} auf ein Projekt: {{totals}}.',
  'plan:close.own-currency': 'Alles ist in {{own}}.',
  'plan:close.rates-missing': 'Kein Ist-Kurs dieser Periode für {{missing}}.',
  'plan:close.rates': 'Ist-Kurse dieser Periode sind gesetzt für {{currencies}}.',
  'plan:close.reconciliation':
    '{{cells|Betrag|Beträge}} verglichen: {{differing}} weichen ab, {{explained}} davon erklärt.',
  'refusal:plan/close-incomplete':
    '{{items|Punkt|Punkte}} der Checkliste sind offen, die vor der Sperre von {{period:month}} erledigt sein müssen. Erledigen Sie, was offen ist, oder bitten Sie um einen Erlass, den jemand anderes gewährt.',
  'refusal:plan/period-not-closing':
    '{{period:month}} wird gerade nicht abgeschlossen, und nur dann wird an der Checkliste gearbeitet. Beginnen Sie zuerst den Abschluss.',
  'refusal:plan/close-item-computed':
    'Diesen Punkt hakt niemand ab: Er ist erledigt, sobald da ist, was er zählt. Bitten Sie um einen Erlass, wenn die Periode ohne ihn gesperrt werden muss.',
  'refusal:plan/nothing-to-waive':
    'Dieser Punkt ist erledigt, erlassen, oder um einen Erlass ist schon gebeten. Laden Sie die Checkliste neu.',
  'refusal:plan/waiver-decided':
    '{{by}} hat über diesen Erlass schon entschieden. Laden Sie die Checkliste neu.',
  'refusal:plan/own-waiver':
    'Niemand gewährt einen Erlass, um den er selbst gebeten hat, mit keinem seiner Zugänge. Es entscheidet jemand anderes, der Perioden abschließt.',
  'refusal:plan/right-too-young':
    'Das Recht, Perioden abzuschließen, haben Sie erst nach dieser Bitte bekommen. Es entscheidet jemand, der es vorher hatte.',
  'refusal:plan/own-excuse':
    'Niemand entschuldigt ein Projekt, das er selbst leitet. Bitten Sie jemand anderen, der Perioden abschließt.',
  'refusal:plan/no-close-record': '{{period:month}} wurde so oft nicht gesperrt; gesperrt bisher: {{locks}}.',
  'refusal:plan/checklist-invalid':
    '„{{key}}“ steht dort zweimal oder ist von anderer Art als sein Name. Jeder berechnete Punkt steht einmal unter seiner Art; ein eigener hat Worte und einen eigenen Schlüssel.',
}
