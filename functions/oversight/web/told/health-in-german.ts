import type { Patterns } from '@portolan/ui'

/** Reasons of a computed status, what is missing, and what is odd in the record. */
export const healthInGerman: Patterns = {
  'health:slip.none': 'Ende {{finish}}, wie nach {{against}} ({{agreed}}).',
  'health:slip': 'Ende {{finish}}: {{moved}} als nach {{against}} ({{agreed}}).',
  'health:slip.share':
    'Ende {{finish}}: {{moved}} als nach {{against}} ({{agreed}}), {{share}} der geplanten Zeit.',
  'health:slip.later': '{{days}} später',
  'health:slip.earlier': '{{days}} früher',
  'health:baseline': 'Basisplan {{number}}',
  'health:source': '{{source}}',
  'health:first-plan': 'dem ersten Plan',
  'health:latest-plan': 'dem neuesten Plan',
  'health:first-edition': 'dem ersten Registerstand',
  'health:edition-before': 'dem Registerstand davor',
  'health:repeated-slip.none': 'Im neuesten Registerstand ist das Ende nicht weiter nach hinten gerückt.',
  'health:repeated-slip':
    'Das Ende ist in {{moves|Registerstand|Registerständen}} in Folge nach hinten gerückt.',
  'health:overdue.none': 'Das Ende, {{finish}}, ist noch nicht vorbei.',
  'health:overdue':
    'Das Ende, {{finish}}, ist seit {{days:dative}} vorbei, und das Projekt ist nicht abgeschlossen.',
  'health:behind-progress.none': 'Die geleistete Arbeit hält mit der verstrichenen geplanten Zeit Schritt.',
  'health:behind-progress':
    'Die geleistete Arbeit liegt um {{behind}} des Ganzen hinter der verstrichenen geplanten Zeit.',
  'health:end-near.ahead': 'Bis zum zugesagten Ende sind es {{days}}',
  'health:end-near.past': 'Das zugesagte Ende war vor {{days:dative}}',
  'health:end-near': '{{when}}, und vom Fortschritt ist nichts bekannt.',
  'health:end-near.none': '{{when}}.',
  'health:period-variance.none': 'Die Prognose der Periode entspricht ihrem Budget.',
  'health:period-variance.above': 'Die Prognose der Periode liegt {{share}} über ihrem Budget.',
  'health:period-variance.below': 'Die Prognose der Periode liegt {{share}} unter ihrem Budget.',
  'health:cost.none': 'Gesamtkosten {{cost}}, wie in {{source}}.',
  'health:cost.above': 'Gesamtkosten {{cost}}: {{share}} über den {{reference}} in {{source}}.',
  'health:cost.below': 'Gesamtkosten {{cost}}: {{share}} unter den {{reference}} in {{source}}.',
  'health:evidence-age': 'Der neueste Registerstand ist {{days}} alt.',
  'health:evidence-age.too-old': 'Der neueste Registerstand ist {{days}} alt, zu alt für ein Urteil.',
  'health:gaps.none': 'Der neueste Registerstand enthält {{held}} von dem, was er sollte; nichts fehlt.',
  'health:gaps': 'Der neueste Registerstand enthält {{held}} von dem, was er sollte; es fehlt: {{missing}}.',
  'health:gap.whole-life cost': 'Gesamtkosten',
  'health:gap.budget': 'Budget',
  'health:gap.forecast': 'Prognose',
  'health:gap.finish': 'Ende',
  'health:gap.start': 'Anfang',
  'health:gap.progress': 'Fortschritt',
  'health:schedule-slip.none': 'Der Terminplan endet {{finish}}, wie in seinem Basisplan ({{agreed}}).',
  'health:schedule-slip': 'Der Terminplan endet {{finish}}: {{moved}} als in seinem Basisplan ({{agreed}}).',
  'health:schedule-slip.share':
    'Der Terminplan endet {{finish}}: {{moved}} als in seinem Basisplan ({{agreed}}), {{share}} der geplanten Zeit.',
  'health:tcpi-gap':
    'Um die gemeldeten Kosten zu halten, muss der Rest je Kosteneinheit um {{gap}} besser gehen als bisher.',
  'health:tcpi-gap.none': 'Die gemeldeten Kosten verlangen vom Rest nicht mehr, als bisher geleistet wurde.',
  'health:index.below': '{{name}} ist {{value}}, unter {{limit}}: {{under}}.',
  'health:index.none': '{{name}} ist {{value}}, nicht unter {{limit}}.',
  'health:spi-time': 'Zeit wird langsamer verdient, als sie vergeht',
  'health:cpi': 'es wird weniger verdient als ausgegeben',
  'health:baseline-execution': 'es sind weniger Vorgänge fertig, als es sein sollten',
  'health:critical-path-length': 'das Ende braucht mehr Zeit, als vereinbart war',
  'health:missing.edition':
    'Noch erzählt kein Register von diesem Projekt. Importieren Sie eines, oder geben Sie Ende und Kosten ein.',
  'health:missing.recent-edition':
    'Der neueste Registerstand ist {{days}} alt. Importieren Sie einen neueren, oder schließen Sie das Projekt ab.',
  'health:missing.finish':
    'Ein aktuelles Ende ist nicht bekannt. Geben Sie eines ein, damit sich Verzug messen lässt.',
  'health:missing.baseline-finish':
    'Es gibt keinen Basisplan, Plan oder früheren Registerstand, an dem sich Verzug messen ließe. Geben Sie einen Basisplan frei.',
  'health:missing.cost':
    'Aktuelle Gesamtkosten sind nicht bekannt. Geben Sie sie ein, damit sich Zuwachs messen lässt.',
  'health:missing.comparable-cost':
    'Es gibt keine vergleichbaren Kosten eines Basisplans, Plans oder früheren Registerstands. Geben Sie einen Basisplan in derselben Währung und Preisbasis frei.',
  'health:edition-after-status-date':
    '{{later}} von {{all|Registerstand|Registerständen}} sind nach dem {{day}} entstanden und zählen nicht.',
  'health:two-editions-on-one-day':
    'Zwei Registerstände tragen den {{day}}: {{first}} und {{second}}. Der zweite gilt als der spätere; entfernen Sie einen, wenn es derselbe ist.',
  'health:other-price-basis':
    'Kosten in {{before}} ({{reference}}) und in {{now}} ({{source}}) werden nicht verglichen. Nennen Sie beide auf einer Preisbasis.',
  'health:other-currency':
    '{{before}} und {{now}} werden nicht verglichen. Rechnen Sie eines davon mit einem Tageskurs um.',
  'health:no-positive-reference':
    'Eine Änderung kann kein Anteil von {{before}} sein. Prüfen Sie den Betrag, oder lassen Sie ihn leer, wenn er nicht bekannt ist.',
  'health:finish-before-start':
    'Das Ende {{finish}} liegt nicht nach dem Anfang {{start}}, darum lassen sich Anteile der geplanten Zeit nicht berechnen. Berichtigen Sie eines von beiden.',
  'health:schedule-too-old':
    'Der Stichtag des Terminplans ist {{days}} alt, zu alt für ein Urteil. Importieren Sie den Terminplan, wie er jetzt steht.',
}
