import type { Patterns } from '@portolan/ui'

/** What is refused of funds, orders and invoices, and what figures of a fund are made of. */
export const fundsInGerman: Patterns = {
  'plan:measure.fund-to-release': 'Noch freizugeben',
  'plan:measure.fund-free': 'Frei',
  'plan:measure.fund-to-order': 'Noch zu bestellen',
  'plan:measure.fund-open-orders': 'Offene Bestellungen',
  'plan:measure.granted': 'Bewilligt',
  'plan:measure.released': 'Freigegeben',
  'plan:measure.given-to-projects': 'An Projekte gegeben',
  'plan:measure.ordered': 'Bestellt',
  'plan:measure.invoiced': 'Berechnet',
  'plan:formula.fund-to-release': 'Bewilligt weniger freigegeben',
  'plan:formula.fund-free': 'Freigegeben weniger an Projekte gegeben',
  'plan:formula.fund-to-order': 'An Projekte gegeben weniger bestellt',
  'plan:formula.fund-open-orders': 'Bestellt weniger berechnet',
  'plan:duty.release-tranche':
    'Geben Sie die Tranche „{{name}}“ von „{{fund}}“ frei oder nicht: {{by}} hat sie angefordert.',
  'plan:duty.approve-invoices':
    'Geben Sie {{invoices|Rechnung|Rechnungen}} von Lieferanten frei, oder lehnen Sie sie ab.',
  'plan:duty.confirm-milestone':
    'Bestätigen Sie, dass „{{name}}“ von {{number}} am {{day}} erreicht wurde, oder nicht: {{by}} meldet es.',
  'refusal:plan/fund-days-reversed':
    'Er würde am {{from}} beginnen und vor dem {{to}} enden. Legen Sie das Ende nach den Beginn.',
  'refusal:plan/tranches-above-fund':
    'Die Tranchen sind um {{above}} höher als der Fonds. Machen Sie sie kleiner, oder lassen Sie zuerst den Fonds aufstocken.',
  'refusal:plan/given-above-released':
    'Projekte hätten {{above}} mehr, als von „{{fund}}“ freigegeben ist. Geben Sie weniger, oder fordern Sie die nächste Tranche an.',
  'refusal:plan/ordered-above-given':
    'Bestellt wäre um {{above}} mehr, als das Projekt von „{{fund}}“ hat. Bestellen Sie weniger, oder lassen Sie ihm mehr vom Fonds geben.',
  'refusal:plan/tranche-not-planned':
    'Diese Tranche ist schon angefordert oder freigegeben. Laden Sie den Fonds neu.',
  'refusal:plan/tranche-not-asked':
    '„{{name}}“ wartet nicht auf Freigabe: Niemand hat sie angefordert, oder sie ist schon freigegeben. Fordern Sie sie an mit dem, was ihre Bedingung erfüllt; freigeben wird sie jemand anderes.',
  'refusal:plan/own-tranche':
    'Niemand gibt eine Tranche frei, die er selbst angefordert hat, mit keinem seiner Zugänge. Es gibt sie jemand anderes frei, der Tranchen freigibt, oder eine Entscheidung.',
  'refusal:plan/right-to-release-too-young':
    'Das Recht, Tranchen freizugeben, haben Sie erst nach dieser Anforderung bekommen. Es gibt sie jemand frei, der es vorher hatte.',
  'refusal:plan/move-of-nothing':
    'Jede Bewegung gibt einem Projekt etwas oder nimmt etwas zurück. Lassen Sie die mit 0 weg.',
  'refusal:plan/move-to-unknown-project':
    'Eines dieser Projekte gibt es nicht, oder Sie sehen es nicht. Wählen Sie ein anderes; nichts wurde bewegt.',
  'refusal:plan/order-number-taken':
    '{{number}} ist schon die Bestellung „{{title}}“. Geben Sie dieser eine andere Nummer.',
  'refusal:plan/no-such-supplier':
    'Eine Bestellung geht an einen Lieferanten. Wählen Sie einen, oder legen Sie ihn unter Geld › Parteien an.',
  'refusal:plan/order-days-reversed':
    'Sie würde am {{from}} beginnen und vor dem {{to}} enden. Legen Sie das Ende nach den Beginn.',
  'refusal:plan/order-line-twice':
    'Position {{line}} steht dort zweimal. Nummerieren Sie die Positionen, jede einmal.',
  'refusal:plan/order-below-invoiced':
    'Von Position {{line}} sind {{invoiced}} schon berechnet. Bestellen Sie mindestens das, oder lassen Sie zuerst die Rechnung ablehnen.',
  'refusal:plan/fund-of-another-project':
    '„{{fund}}“ hat diesem Projekt in dieser Währung nichts gegeben. Bestellen Sie ohne Fonds, oder lassen Sie dem Projekt etwas davon geben.',
  'refusal:plan/no-such-order':
    'Eine Bestellung {{number}}, die Sie sehen, gibt es nicht. Berichtigen Sie die Nummer; nichts wurde eingetragen.',
  'refusal:plan/invoice-doubled':
    'Rechnung {{number}} von {{supplier}} ist schon eingetragen: vom {{day}}, zur Bestellung {{order}}. Ist es eine andere, schreiben Sie die Nummer, die sie trägt; nichts wurde eingetragen.',
  'refusal:plan/invoice-above-order':
    'Rechnung {{number}} verlangt mehr, als von Position {{line}} ihrer Bestellung offen ist: {{left}}. Lassen Sie zuerst die Bestellung ändern, oder tragen Sie ein, was bestellt wurde; nichts wurde eingetragen.',
  'refusal:plan/credit-above-invoiced':
    'Gutschrift {{number}} gibt mehr zurück, als von Position {{line}} ihrer Bestellung berechnet ist. Berichtigen Sie den Betrag; nichts wurde geschrieben.',
  'refusal:plan/own-invoice':
    'Niemand entscheidet über eine Rechnung, die er selbst eingetragen hat, wie Sie {{number}}. Es entscheidet jemand anderes, der Rechnungen freigibt; nichts wurde entschieden.',
  'refusal:plan/no-invoice-waits': 'Keine dieser Rechnungen wartet noch darauf. Laden Sie die Liste neu.',
  'refusal:plan/paid-in-the-future':
    'Der {{day}} kommt noch. Tragen Sie eine Zahlung ein, sobald sie geleistet ist.',
  'refusal:plan/invoices-agree':
    'Rechnungen und Buchungen stimmen dort inzwischen auf den Cent überein. Laden Sie neu; eine Notiz ist nicht nötig.',
}
