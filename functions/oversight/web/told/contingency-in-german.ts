import type { Patterns } from '@portolan/ui'

/** What is told of what projects hold for what may happen, and of what is asked for from it. */
export const contingencyInGerman: Patterns = {
  'oversight:duty.answer-drawdown':
    '{{name}} beantragt eine Entnahme für „{{project}}“ ({{code}}): Bewilligen Sie sie, bewilligen Sie weniger, oder lehnen Sie sie ab.',
  'oversight:source.stated-in': 'angegeben in {{source}}',
  'oversight:source.simulation-of': 'Simulation vom {{day}}',
  'oversight:source.estimates': 'die Schätzungen der Arbeit',
  'oversight:source.reports': '{{reports|Bericht|Berichte}} des Plans',
  'oversight:source.issues': 'das Register der Probleme',
  'oversight:source.contingency-moves': 'Bewegungen der Risikoreserve',
  'oversight:source.open-risks': '{{count|offenes Risiko|offene Risiken}} des Registers',
  'oversight:source.other-projects': '{{projects|weiteres Projekt|weitere Projekte}}',
  'oversight:formula.of-projects': 'Σ über die Projekte der Liste, die Geld zurückhalten',
  'oversight:formula.by-budget-rate': 'Betrag × Plankurs',
  'oversight:formula.stated': 'wie zuletzt berichtet',
  'event:oversight.contingency-moved': 'hat {{pool}} des Projekts {{kind}}',
  'event:oversight.contingency-moved.pool.contingency': 'die Risikoreserve',
  'event:oversight.contingency-moved.pool.reserve': 'die Managementreserve',
  'event:oversight.contingency-moved.kind.opening': 'eröffnet',
  'event:oversight.contingency-moved.kind.top-up': 'aufgestockt',
  'event:oversight.contingency-moved.kind.return': 'zum Teil zurückgegeben',
  'event:oversight.drawdown-asked': 'hat eine Entnahme aus {{pool}} beantragt (DR-{{number}})',
  'event:oversight.drawdown-asked.pool.contingency': 'der Risikoreserve',
  'event:oversight.drawdown-asked.pool.reserve': 'der Managementreserve',
  'event:oversight.drawdown-answered': 'hat DR-{{number}} {{how}}',
  'event:oversight.drawdown-answered.how.granted': 'bewilligt',
  'event:oversight.drawdown-answered.how.lessened': 'zum Teil bewilligt',
  'event:oversight.drawdown-answered.how.refused': 'abgelehnt',
  'event:oversight.drawdown-withdrawn': 'hat DR-{{number}} zurückgezogen',
  'refusal:oversight/contingency-of-nothing':
    'Nennen Sie einen Betrag, Tage oder beides. Es wurde nichts geändert.',
  'refusal:oversight/contingency-without-currency':
    'Das Projekt hat keine Kosten, also kennt niemand seine Währung. Tragen Sie zuerst in den Angaben seine Kosten ein, oder halten Sie nur Tage.',
  'refusal:oversight/contingency-in-other-currency':
    'Gehalten wird in {{held}}, und das Projekt rechnet inzwischen in {{now}}. Stellen Sie seine Kosten auf {{held}} zurück, oder bewegen Sie nur Tage.',
  'refusal:oversight/contingency-opened-already':
    'Das wurde schon eröffnet. Stocken Sie auf, oder geben Sie einen Teil zurück.',
  'refusal:oversight/contingency-not-opened':
    'Das Projekt hält davon noch nichts. Lassen Sie es zuerst eröffnen, mit dem, worauf es beruht.',
  'refusal:oversight/contingency-without-basis':
    'Was gesetzt wird, beruht auf etwas: einer Simulation, einem Anteil der Basis oder einer Einschätzung. Was zurückgegeben wird, beruht auf nichts.',
  'refusal:oversight/contingency-of-own-project':
    'Wer ein Projekt leitet, beantragt Entnahmen und setzt nicht, was es hält, mit keinem seiner Konten. Das tut jemand anderes, der Reserven setzt.',
  'refusal:oversight/reserve-of-the-office':
    'Die Managementreserve gehört der Organisation. Wer das PMO leitet, setzt sie und bewilligt, was daraus beantragt wird.',
  'refusal:oversight/drawdown-above-remaining':
    'Davon sind {{left}} übrig. Beantragen Sie weniger, oder lassen Sie zuerst aufstocken.',
  'refusal:oversight/drawdown-above-days':
    'Tage, die davon übrig sind: {{left}}. Beantragen Sie weniger, oder lassen Sie zuerst aufstocken.',
  'refusal:oversight/drawdown-above-asked':
    'So viel hat niemand beantragt. Bewilligen Sie, was beantragt ist, oder weniger; für mehr braucht es einen neuen Antrag.',
  'refusal:oversight/drawdown-grants-nothing':
    'Eine Bewilligung gibt Geld, Tage oder beides. Gibt sie nichts, lehnen Sie mit dem Grund ab.',
  'refusal:oversight/drawdown-less-without-reason':
    'Wer weniger bewilligt als beantragt oder ablehnt, sagt warum.',
  'refusal:oversight/drawdown-ended':
    'DR-{{number}} ist beantwortet oder zurückgezogen, und was gesagt wurde, bleibt stehen. Wird mehr gebraucht, beantragen Sie es neu.',
  'refusal:oversight/own-drawdown':
    'Niemand bewilligt oder lehnt ab, was er beantragt hat, mit keinem seiner Konten. DR-{{number}} beantwortet jemand anderes.',
  'refusal:oversight/drawdown-not-yours': 'Nur wer es beantragt hat, zieht es zurück: {{name}}.',
  'refusal:oversight/drawdown-cause-elsewhere':
    'Im Register dieses Projekts steht kein solches Risiko oder Problem. Wählen Sie ein anderes, höchstens eines, oder sagen Sie in Worten, wofür es ist.',
  'contingency:measure.remaining': 'Übrig',
  'contingency:formula.remaining': 'gehalten − entnommen',
  'contingency:measure.held': 'Gehalten',
  'contingency:formula.held': 'Eröffnung + Aufstockungen − Rückgaben',
  'contingency:measure.drawn': 'Entnommen',
  'contingency:formula.drawn': 'Σ bewilligte Entnahmen',
  'contingency:measure.reserve': 'Managementreserve',
  'contingency:formula.reserve': 'was gesetzt wurde − was daraus entnommen wurde',
  'contingency:measure.exposure': 'Verbleibende Exponierung',
  'contingency:formula.exposure':
    'Σ Wahrscheinlichkeit × (mindestens + 4 × am ehesten + höchstens) ÷ 6 der offenen Risiken; eine Maßnahme zählt, sobald sie umgesetzt ist',
  'contingency:measure.simulated': 'P80 abzüglich Plan',
  'contingency:formula.simulated': 'P80 der Kosten − geplante Kosten',
  'contingency:measure.burn': 'Verbrauch',
  'contingency:formula.burn': 'entnommen ÷ gehalten',
  'contingency:measure.progress': 'Fortschritt',
  'contingency:formula.progress': 'EV ÷ BAC',
  'contingency:measure.index': 'Entnahmeindex',
  'contingency:formula.index': 'Verbrauch ÷ Fortschritt',
  'contingency:measure.adequacy': 'Deckung',
  'contingency:formula.adequacy': 'übrig ÷ verbleibende Exponierung',
  'contingency:measure.adequacySimulated': 'Deckung nach P80',
  'contingency:formula.adequacySimulated': 'übrig ÷ (P80 der Kosten − geplante Kosten)',
  'contingency:measure.remainingDays': 'Tage übrig',
  'contingency:formula.remainingDays': 'gehalten − entnommen',
  'contingency:measure.heldDays': 'Tage gehalten',
  'contingency:formula.heldDays': 'Eröffnung + Aufstockungen − Rückgaben',
  'contingency:measure.drawnDays': 'Tage entnommen',
  'contingency:formula.drawnDays': 'Σ bewilligte Entnahmen',
  'contingency:measure.reserveDays': 'Tage der Managementreserve',
  'contingency:formula.reserveDays': 'was gesetzt wurde − was daraus entnommen wurde',
  'contingency:measure.adequacyDays': 'Deckung der Tage',
  'contingency:formula.adequacyDays': 'Tage übrig ÷ (P80 des Endes − geplantes Ende, in Arbeitstagen)',
  'contingency:measure.set': 'Eröffnung und Aufstockungen',
  'contingency:measure.returned': 'Zurückgegeben',
  'contingency:measure.setDays': 'Tage aus Eröffnung und Aufstockungen',
  'contingency:measure.returnedDays': 'Zurückgegebene Tage',
  'contingency:measure.reserveSet': 'Managementreserve gesetzt',
  'contingency:measure.reserveDrawn': 'Aus der Managementreserve entnommen',
  'contingency:measure.costed': 'Offene Risiken mit Kosten',
  'contingency:measure.uncosted': 'Offene Risiken ohne Kosten',
  'contingency:measure.simulatedDays': 'Arbeitstage bis P80',
}
