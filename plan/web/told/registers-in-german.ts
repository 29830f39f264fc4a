import type { Patterns } from '@portolan/ui'

/** What is odd in a register: in its columns, rows and cells. */
export const registersInGerman: Patterns = {
  'exchange:sheet': '„{{sheet}}“',
  'exchange:other-sheet':
    'Gelesen wird das Blatt „{{sheet}}“; auch {{others}} kann Projekte enthalten. Importieren Sie es dann unter seinem Namen.',
  'exchange:other-sheets':
    'Gelesen wird das Blatt „{{sheet}}“; auch {{others}} können Projekte enthalten. Importieren Sie sie dann unter ihrem Namen.',
  'exchange:sum-row': 'Zeile {{places}} enthält eine Summe und kein Projekt; sie wird ausgelassen.',
  'exchange:sum-rows': 'Die Zeilen {{places}} enthalten Summen und keine Projekte; sie werden ausgelassen.',
  'exchange:sum-column': 'Spalte {{places}} enthält eine Summe und kein Projekt; sie wird ausgelassen.',
  'exchange:sum-columns':
    'Die Spalten {{places}} enthalten Summen und keine Projekte; sie werden ausgelassen.',
  'exchange:no-key-column':
    'Keine Spalte enthält einen Namen oder eine ID. Wählen Sie die, die Projekte benennt.',
  'exchange:currency-missing':
    'Die Datei sagt nicht, in welcher Währung ihre Beträge sind ({{columns|Spalte|Spalten}}). Wählen Sie eine.',
  'exchange:as-of-missing': 'Die Datei sagt nicht, von welchem Tag sie spricht. Nennen Sie den Tag.',
  'plan:as-of-assumed':
    'Die Datei sagt nicht, von welchem Tag sie spricht; angenommen wird {{day:day}}. Nennen Sie einen anderen, wenn das nicht stimmt.',
  'exchange:unit-guessed': '{{reason}} Prüfen Sie das.',
  'exchange:amounts-as-they-stand': 'Beträge gelten, wie sie dastehen.',
  'exchange:reads-like-millions':
    'Die Datei nennt keine Einheit; der Median der Kosten von {{median}} (mit Nachkommastellen) liest sich wie Millionen.',
  'exchange:reads-like-thousands':
    'Die Datei nennt keine Einheit; der Median der Kosten von {{median}} (ganze Zahlen) liest sich wie Tausend.',
  'exchange:scale-of-before':
    'Die letzte Datei dieser Quelle wurde in {{before}} gelesen, und so auch diese; ihre Beträge lesen sich aber wie {{now}}. Prüfen Sie das.',
  'exchange:unit.millions': 'Millionen',
  'exchange:unit.thousands': 'Tausend',
  'exchange:unit.single': 'Einern',
  'exchange:rating-scale-unknown': 'Die Skala dieser Bewertung ist nicht bekannt. Wählen Sie eine.',
  'exchange:progress-as-share':
    'Nichts in dieser Spalte liegt über 1, darum gilt 0,45 als 45 %. Prüfen Sie das.',
  'exchange:point-divides':
    'Der Punkt in „{{cell}}“ gilt als Trennzeichen für Tausender: In jedem Betrag folgen ihm drei Ziffern. Prüfen Sie das.',
  'exchange:no-key': 'Die Zeile hat weder Namen noch ID. Geben Sie ihr eines davon, oder entfernen Sie sie.',
  'exchange:id-twice':
    'Die ID „{{id}}“ steht in den Zeilen {{first}} und {{second}}. Geben Sie einer davon eine andere ID, oder lassen Sie eine aus.',
  'exchange:id-in-organisations':
    'Die ID „{{id}}“ steht in den Zeilen {{first}} und {{second}} für zwei Organisationen. Beide werden nach ID und Organisation unterschieden; geben Sie einer eine andere ID, wenn es zwei Projekte sind.',
  'exchange:name-twice':
    'Der Name „{{name}}“ steht in den Zeilen {{first}} und {{second}}. Prüfen Sie, ob beide gemeint sind.',
  'exchange:name-twice-apart':
    'Der Name „{{name}}“ steht in den Zeilen {{first}} und {{second}}; ihre IDs sind verschieden. Prüfen Sie, ob beide gemeint sind.',
  'exchange:imprecise': 'Die Zelle nennt keinen genauen Wert; ihr Text bleibt erhalten.',
  'exchange:progress-out-of-range':
    '„{{cell}}“ ist kein Anteil der Arbeit: Fortschritt geht von 0 bis 100 %. Der Text bleibt erhalten. Berichtigen Sie ihn in der Datei.',
  'exchange:two-currencies':
    '„{{cell}}“ ist in {{currency}}, „{{column}}“ dagegen in {{other}}: Ein Projekt hat hier eine Währung. Der Text bleibt erhalten. Rechnen Sie ihn in der Datei um.',
  'exchange:amount-off':
    '{{amount}} ist das {{times}}-Fache des Medians dieser Spalte. Prüfen Sie die Einheit.',
  'exchange:finish-before-start':
    '„{{finish}}“ ({{finishDay:day}}) liegt vor „{{start}}“ ({{startDay:day}}). Berichtigen Sie eines von beiden.',
  'exchange:total-differs':
    '„{{total}}“ ist nicht die Summe der Teile: Der Unterschied beträgt {{units}} kleinste Einheiten von {{currency}}.',
  'exchange:variance-differs':
    'Die Datei nennt {{told}}, aus ihren eigenen Werten folgt aber {{computed}} ({{formula}}).',
  'exchange:formula': '„{{from}}“ − „{{less}}“, {{unit}}',
  'exchange:in-amount': 'als Betrag',
  'exchange:in-percent-of-planned-cost': 'in Prozent der geplanten Kosten',
  'exchange:in-percent-of-budget': 'in Prozent des Budgets',
  'exchange:in-days': 'in Tagen',
  'exchange:percent': '{{percent}} %',
  'exchange:days': '{{days|Tag|Tage}}',
  'exchange:no-currency':
    '„{{cell}}“ ist keine bekannte Währung. Schreiben Sie ihren Code aus drei Buchstaben, etwa EUR.',
  'exchange:amount-without-currency': '„{{cell}}“ nennt keine Währung. Wählen Sie eine bei den Spalten.',
  'exchange:amount-in-unknown-currency':
    '„{{cell}}“ ist in {{currency}}, und das ist keine bekannte Währung. Schreiben Sie ihren Code aus drei Buchstaben.',
  'exchange:no-amount': '„{{cell}}“ ist kein Betrag. Schreiben Sie Ziffern, etwa 1234,50.',
  'exchange:amount-too-large': '„{{cell}}“ ist ein zu großer Betrag.',
  'exchange:no-range':
    '„{{cell}}“ ist keine Spanne von Beträgen. Schreiben Sie den niedrigen, mittleren und hohen.',
  'exchange:day-range-middle': 'Angegeben sind ein früher, mittlerer und später Tag; der mittlere gilt.',
  'exchange:range-middle': 'Angegeben sind ein niedriger, mittlerer und hoher Betrag; der mittlere gilt.',
  'exchange:no-number': '„{{cell}}“ ist keine Zahl. Schreiben Sie nur Ziffern.',
  'exchange:no-percentage': '„{{cell}}“ ist kein Prozentsatz. Schreiben Sie eine Zahl wie 12,5 %.',
  'exchange:no-date': '„{{cell}}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.',
  'exchange:no-such-day': '„{{cell}}“ ist kein Tag des Kalenders. Berichtigen Sie ihn in der Datei.',
  'exchange:day-turned': 'Tag und Monat stehen in „{{cell}}“ andersherum als sonst.',
  'exchange:month-first': 'Nur der Monat ist angegeben; es gilt sein erster Tag.',
  'exchange:month-last': 'Nur der Monat ist angegeben; es gilt sein letzter Tag.',
  'exchange:day-number': 'Als Tageszahl einer Tabellenkalkulation gelesen.',
  'exchange:no-scale': '„{{cell}}“ lässt sich nicht einordnen: Die Skala ist nicht bekannt.',
  'exchange:no-step':
    '„{{cell}}“ ist keine Stufe der Skala „{{scale}}“. Berichtigen Sie es, oder wählen Sie eine andere Skala.',
  'exchange:rating-scale.rag-5': 'Rot, Gelb/Rot, Gelb, Gelb/Grün, Grün',
  'exchange:rating-scale.rag-3': 'Rot, Gelb, Grün',
  'exchange:rating-scale.track-3': 'Nicht im Plan, Gefährdet, Im Plan',
  'exchange:rating-scale.cio-5': 'Urteil des CIO, 1 (hohes Risiko) bis 5 (geringes Risiko)',
  'exchange:rating-scale.outcome-6': 'Ergebnis, Highly Unsatisfactory bis Highly Satisfactory',
  'exchange:rating-scale.quality-4': 'Negligible, Modest, Substantial, High',
  'plan:custom-field-hidden':
    '„{{column}}“ ist ein Feld, das Sie nicht lesen dürfen: Was dort steht, wird weggelassen.',
  'plan:custom-choice-unknown': '„{{cell}}“ steht nicht zur Wahl bei „{{field}}“. Es gibt {{choices}}.',
  'plan:custom-person-unknown':
    'Niemand hier heißt „{{cell}}“, wie „{{field}}“ sagt. Schreiben Sie den Namen, wie er unter Personen steht.',
  'plan:custom-person-twice':
    'Mehrere Personen heißen „{{cell}}“. Wählen Sie auf der Seite des Projekts, wer mit „{{field}}“ gemeint ist.',
  'exchange:match-doubtful':
    'Es kann ein schon bekanntes Projekt sein: {{reason}}. Ordnen Sie beide von Hand zu, wenn sie eines sind.',
  'exchange:doubt.same-name': 'derselbe Name: „{{name}}“ und „{{known}}“',
  'exchange:doubt.similar-name': 'ein ähnlicher Name: „{{name}}“ und „{{known}}“',
  'exchange:doubt.ids-differ': '{{names}}; die IDs sind verschieden ({{known}}, {{incoming}})',
}
