import type { Patterns } from '@portolan/ui'

/** What is done with risks and with plans that are played, and what is refused there. */
export const riskRoomInGerman: Patterns = {
  'event:oversight.risk-added': 'hat das Risiko „{{title}}“ hinzugefügt',
  'event:oversight.risk-changed': 'hat das Risiko „{{title}}“ geändert',
  'event:oversight.risk-closed': 'hat das Risiko „{{title}}“ geschlossen',
  'event:oversight.uncertainty-set':
    'hat gesagt, dass Vorgänge des Plans {{low}}, {{likely}} oder {{high}} % des Geplanten dauern',
  'event:oversight.ranges-set': 'hat die Spanne von {{count}} Vorgängen des Plans gesetzt',
  'event:oversight.risk-simulation-asked': 'hat den Plan {{iterations}}-mal durchspielen lassen',
  'refusal:oversight/risk-without-plan':
    'Dieses Projekt hat keinen Terminplan mit Restarbeit. Importieren Sie einen, oder fügen Sie Vorgänge hinzu; dann lässt er sich durchspielen.',
  'refusal:oversight/risk-without-activities':
    'Arbeitszeit kommt zu bestimmten Vorgängen hinzu. Nennen Sie mindestens einen, oder geben Sie die Verzögerung in Prozent aller übrigen Arbeit an.',
  'refusal:oversight/risk-without-currency':
    'Dieses Projekt hat noch keine Kosten, ein Betrag also keine Währung. Tragen Sie erst ein, was das Projekt kostet, oder lassen Sie das Geld des Risikos weg.',
  'refusal:oversight/risk-being-played':
    'Dieser Plan wird schon durchgespielt. Warten Sie auf die Antwort, oder brechen Sie das erst ab.',
  'refusal:oversight/uncertainty-out-of-order':
    'Geben Sie die kürzeste, die wahrscheinlichste und die längste Dauer in dieser Reihenfolge an.',
  'refusal:oversight/range-without-activity':
    '„{{activity}}“ ist kein Vorgang dieses Plans, in dem Arbeit übrig ist. Laden Sie die Seite neu, und setzen Sie die Spanne dann noch einmal.',
  'refusal:oversight/risk-figure-unknown':
    '„{{measure}}“ ist von diesem Plan, wie er gespielt wurde, nicht bekannt. Spielen Sie ihn durch, und fragen Sie dann noch einmal.',
}
