import type { Patterns } from '@portolan/ui'

/** What is odd in postings of a ledger, and what is refused of them and of forecasts. */
export const moneyInGerman: Patterns = {
  'exchange:ledger.no-header':
    'Keine Zeile der Datei nennt Betrag, Belegnummer und Kostenart. Exportieren Sie die Buchungen mit diesen Spalten und mit Datum oder Periode.',
  'exchange:ledger.no-currency': '„{{currency}}“ ist keine Währung nach ISO 4217.',
  'exchange:ledger.no-amount': '„{{cell}}“ ist kein Betrag.',
  'exchange:ledger.too-exact': '„{{cell}}“ hat mehr Stellen, als {{currency}} hat.',
  'exchange:ledger.no-day': '„{{cell}}“ ist kein Datum.',
  'exchange:ledger.no-document': 'Die Zeile hat keine Belegnummer.',
  'exchange:ledger.no-category': 'Die Zeile hat keine Kostenart.',
  'exchange:ledger.no-period': 'Die Zeile nennt weder Datum noch Periode.',
  'plan:ledger.no-lines':
    'Die Datei hat einen Kopf und keine Buchung darunter. Exportieren Sie sie noch einmal.',
  'plan:ledger.too-many-lines':
    'Die Datei enthält {{lines}} Buchungen; ein Import fasst {{most}}. Teilen Sie sie, etwa nach Perioden.',
  'plan:ledger.no-period':
    'Eine Periode „{{period}}“ gibt es nicht. Schreiben Sie ein Datum oder den Namen einer Periode, wie ihn der Kalender hat.',
  'plan:ledger.twice':
    'Beleg {{document}} Zeile {{line}} steht schon in Zeile {{row}}. Nummerieren Sie die Zeilen eines Belegs.',
  'plan:ledger.other-amount':
    'Beleg {{document}} Zeile {{line}} ist mit {{recorded}} verzeichnet. Gebuchtes bleibt: Eine Berichtigung ist eine eigene Zeile.',
  'plan:ledger.locked':
    'Der {{day}} liegt in {{period}}, und diese Periode ist gesperrt. Buchen Sie in {{next}}, oder öffnen Sie {{again}} wieder.',
  'plan:ledger.closing':
    'Der {{day}} liegt in {{period}}, und diese Periode wird abgeschlossen. Buchen Sie in {{next}}, oder lassen Sie die Finanzabteilung importieren.',
  'plan:ledger.no-project':
    'Das Hauptbuch nennt kein Projekt: Die Buchung wartet auf der Liste ungeklärter Posten.',
  'plan:ledger.unknown-project':
    'Kein Projekt heißt „{{project}}“: Die Buchung wartet auf der Liste ungeklärter Posten.',
  'plan:ledger.which-currency':
    'Eine Kontrollsumme nennt keine Währung, und die Datei enthält mehrere: {{currencies}}. Nennen Sie für jede eine Summe.',
  'plan:ledger.other-count': 'Das Hauptbuch sagt {{stated|Zeile|Zeilen}}, und die Datei enthält {{read}}.',
  'plan:ledger.other-sum':
    'Das Hauptbuch sagt {{stated}}, und die Zeilen ergeben {{read}}: ein Unterschied von {{difference}}.',
  'plan:ledger.no-sum': 'Niemand sagt, was die Zeilen in {{currency}} ergeben.',
  'refusal:plan/loop-of-units':
    '„{{above}}“ steht schon unter „{{name}}“ und kann darum nicht darüber stehen. Verschieben Sie zuerst „{{above}}“.',
  'refusal:plan/only-units-nest':
    'Nur eine Organisationseinheit steht unter einer anderen. Lassen Sie frei, was darüber steht.',
  'refusal:plan/other-kind-of-party':
    '„{{name}}“ und „{{into}}“ sind nicht von einer Art und darum nicht dasselbe. Führen Sie Kunden mit Kunden, Lieferanten mit Lieferanten zusammen.',
  'refusal:plan/ledger-import-not-open':
    'Dieser Import ist nicht mehr offen. Legen Sie die Datei noch einmal ab, um neu zu beginnen; Verzeichnetes bleibt einmal.',
  'refusal:plan/ledger-lines-stop':
    '{{lines|Zeile hält|Zeilen halten}} den Import auf; jede sagt, warum. Berichtigen Sie Datei oder Spalten, und legen Sie sie noch einmal ab; nichts wurde geschrieben.',
  'refusal:plan/ledger-without-control':
    'Weder die Datei noch jemand sagt, wie viele Zeilen es sind und was sie ergeben. Nennen Sie beides, wie das Hauptbuch es zeigt; nichts wurde geschrieben.',
  'refusal:plan/nothing-waits':
    'Keine dieser Buchungen wartet noch auf ein Projekt. Laden Sie die Liste neu.',
  'refusal:plan/no-difference':
    'Hauptbuch und Plan stimmen dort inzwischen auf den Cent überein. Laden Sie neu; eine Notiz ist nicht nötig.',
  'refusal:plan/no-open-period':
    'Keine Periode ist offen, die sich prognostizieren ließe. Bitten Sie die Finanzabteilung, unter Geld › Perioden das nächste Geschäftsjahr anzulegen.',
  'refusal:plan/forecast-without-reason':
    '{{categories}}: Die Kosten weichen um mehr als {{tolerance}} von der letzten Prognose ab. Sagen Sie daneben, warum, und reichen Sie dann ein.',
  'refusal:plan/forecast-submitted':
    '{{by}} hat diese Prognose eingereicht. Nehmen Sie die Einreichung zurück, und ändern Sie sie dann.',
  'refusal:plan/forecast-not-submitted':
    'Diese Prognose ist ein Entwurf: Es gibt keine Einreichung, die sich zurücknehmen ließe.',
  'refusal:plan/nothing-forecast':
    'Es gibt noch keinen Betrag einzureichen. Tragen Sie ein, was ausgegeben wird, Kostenart für Kostenart.',
}
