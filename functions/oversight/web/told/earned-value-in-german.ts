import type { Patterns } from '@portolan/ui'

const tooLarge = 'die Zahlen zu groß sind'
const noneEarned = 'noch nichts verdient ist (EV ist 0)'
const nonePlanned = 'noch nichts hätte getan sein sollen (PV ist 0)'
const noBudget = 'es kein Budget gibt (BAC ist 0)'
const wholeBudget = 'geben Sie ihm ein Budget in ganzen kleinsten Einheiten ab 0'

/** What is odd in the sums of earned value, with the names of its measures and inputs. */
export const earnedValueInGerman: Patterns = {
  'earned-value:missing': '{{input}} fehlt; nennen Sie {{field}}, um zu bekommen, was darauf beruht.',
  'earned-value:not-a-number':
    '{{input}} ist keine Zahl; schreiben Sie {{field}} als einfache Dezimalzahl wie 1234.5.',
  'earned-value:negative': '{{input}} ist {{given}} und kann nicht unter 0 sein; berichtigen Sie {{field}}.',
  'earned-value:above-budget':
    '{{input}}, {{value}}, liegt über {{limit}}, {{budget}}; berichtigen Sie eines davon, oder erhöhen Sie das Budget durch eine Änderung.',
  'earned-value:curve-missing':
    'Der kumulierte Planwert je Periode fehlt; nennen Sie {{field}}, um den verdienten Zeitplan zu bekommen.',
  'earned-value:curve-not-numbers':
    'Der kumulierte Planwert ist keine Liste von Zahlen; schreiben Sie {{field}} als [20, 60, 120].',
  'earned-value:falling-curve':
    'Der kumulierte Planwert fällt in Periode {{period}}; er kann nur steigen. Berichtigen Sie {{field}}.',
  'earned-value:curve-and-budget':
    'Der kumulierte Planwert endet bei {{last}}, und das Budget ist {{budget}}; sie sollten gleich sein.',
  'earned-value:curve-and-duration':
    'Die geplante Dauer ist {{duration}} Perioden, und die Kurve hat {{periods}} und steigt bis Periode {{reached}}; geben Sie Dauer und Kurve desselben Plans.',
  'earned-value:beyond-curve':
    'Der Fertigstellungswert, {{earned}}, liegt über dem letzten Planwert, {{last}}; der verdiente Zeitplan ist mindestens der gezeigte. Geben Sie die Kurve bis zum Ende des Plans.',
  'earned-value:period-not-a-number':
    'Eine Periode enthält etwas, das keine Zahl ist; berichtigen Sie es, um die Schätzungen der letzten Perioden zu bekommen.',
  'earned-value:short-history':
    'Nur {{periods}} Perioden sind bekannt; die Schätzungen der letzten 3 und 6 Perioden brauchen so viele.',
  'earned-value:too-early':
    'Weniger als 20 % der Arbeit sind verdient: Die Schätzung der Gesamtkosten nach CPI ist noch nicht stabil.',
  'earned-value:no-answer':
    'Es gibt keinen Wert für {{measure}}, weil {{cause}}; was darauf beruht, bleibt auch leer.',
  'earned-value:past-budget':
    'Es ist mehr ausgegeben als das Budget: Es lässt sich nicht mehr halten. Planen Sie nach dem TCPI für die Schätzung.',
  'earned-value:past-duration':
    'Die geplante Zeit ist vorbei: Sie lässt sich nicht mehr halten. Planen Sie nach einer neu geschätzten Dauer.',
  'earned-value:unrealistic.spent':
    'Die Schätzung der Leitung liegt unter dem, was schon ausgegeben ist; bitten Sie um eine neue.',
  'earned-value:realism': '{{where}}.',
  'earned-value:realism.better':
    '{{where}}, und sie verlangt, dass der Rest je Kosteneinheit um {{gap}} besser geht als bisher.',
  'earned-value:realism.worse':
    '{{where}}, und nach ihr ginge der Rest je Kosteneinheit um {{gap}} schlechter als bisher.',
  'earned-value:realism.below':
    'Die Schätzung der Leitung, {{estimate}}, liegt unter den statistischen Schätzungen, {{lowest}} bis {{highest}}',
  'earned-value:realism.within':
    'Die Schätzung der Leitung, {{estimate}}, liegt innerhalb der statistischen Schätzungen, {{lowest}} bis {{highest}}',
  'earned-value:realism.above':
    'Die Schätzung der Leitung, {{estimate}}, liegt über den statistischen Schätzungen, {{lowest}} bis {{highest}}',
  'earned-value:not-earned':
    'Was Vorgang {{activity}} nach {{technique}} verdient hat, ist nicht zu sagen; {{way}}.',
  'earned-value:technique.0/100': '0/100',
  'earned-value:technique.50/50': '50/50',
  'earned-value:technique.xx/yy': 'einem Anteil beim Beginn',
  'earned-value:technique.weighted-milestones': 'gewichteten Meilensteinen',
  'earned-value:technique.percent-complete': 'Prozent fertig',
  'earned-value:technique.units-complete': 'fertigen Einheiten',
  'earned-value:technique.level-of-effort': 'Begleitaufwand',
  'earned-value:technique.apportioned': 'dem Mitgehen mit einem anderen',
  'earned-value:way.0/100': wholeBudget,
  'earned-value:way.50/50': wholeBudget,
  'earned-value:way.xx/yy': 'der Anteil beim Beginn liegt zwischen 0 und 1',
  'earned-value:way.weighted-milestones': 'die Gewichte sind ab 0, und eines ist über 0',
  'earned-value:way.percent-complete': 'nennen Sie einen Anteil von 0 bis 1',
  'earned-value:way.units-complete': 'nennen Sie die fertigen Einheiten, von 0 bis zu den geplanten',
  'earned-value:way.level-of-effort': 'nennen Sie seinen Planwert, von 0 bis zu seinem Budget',
  'earned-value:way.apportioned': 'nennen Sie einen Vorgang, der selbst verdient',
  'earned-value:measure.budgetAtCompletion': 'Budget (BAC)',
  'earned-value:measure.plannedValue': 'Planwert (PV)',
  'earned-value:measure.earnedValue': 'Fertigstellungswert (EV)',
  'earned-value:measure.actualCost': 'Istkosten (AC)',
  'earned-value:measure.plannedDuration': 'Geplante Dauer (PD)',
  'earned-value:measure.actualTime': 'Vergangene Zeit (AT)',
  'earned-value:measure.cumulativePlannedValue': 'Kumulierter Planwert je Periode',
  'earned-value:measure.bottomUpEtc': 'Restkosten von unten',
  'earned-value:measure.managerEac': 'Schätzung der Leitung',
  'earned-value:measure.estimatedDuration': 'Geschätzte Dauer (ED)',
  'earned-value:measure.cpiWeight': 'Gewicht des CPI',
  'earned-value:measure.spiWeight': 'Gewicht des SPI',
  'earned-value:measure.timeFactor': 'Erwartete Zeitleistung PF(t)',
  'earned-value:measure.cv': 'Kostenabweichung (CV)',
  'earned-value:measure.sv': 'Planabweichung (SV)',
  'earned-value:measure.cvShare': 'Kostenabweichung in Prozent',
  'earned-value:measure.svShare': 'Planabweichung in Prozent',
  'earned-value:measure.cpi': 'Kostenleistung (CPI)',
  'earned-value:measure.spi': 'Planindex (SPI)',
  'earned-value:measure.plannedShare': 'Geplanter Anteil',
  'earned-value:measure.completeShare': 'Fertiger Anteil',
  'earned-value:measure.spentShare': 'Ausgegebener Anteil',
  'earned-value:measure.workRemaining': 'Verbleibende Arbeit',
  'earned-value:measure.weightedIndex': 'Gewichteter Index',
  'earned-value:measure.cpiLast3': 'CPI der letzten 3 Perioden',
  'earned-value:measure.cpiLast6': 'CPI der letzten 6 Perioden',
  'earned-value:measure.eacCpi': 'Gesamtkosten (EAC) nach CPI',
  'earned-value:measure.eacRemainingAsPlanned': 'Gesamtkosten, Rest wie geplant',
  'earned-value:measure.eacCpiSpi': 'Gesamtkosten nach CPI × SPI',
  'earned-value:measure.eacWeighted': 'Gesamtkosten nach gewichtetem Index',
  'earned-value:measure.eacBottomUp': 'Gesamtkosten von unten',
  'earned-value:measure.eacLast3': 'Gesamtkosten nach den letzten 3 Perioden',
  'earned-value:measure.eacLast6': 'Gesamtkosten nach den letzten 6 Perioden',
  'earned-value:measure.etc': 'Restkosten (ETC)',
  'earned-value:measure.vac': 'Abweichung am Ende (VAC)',
  'earned-value:measure.tcpiBac': 'Nötige Leistung (TCPI) für das Budget',
  'earned-value:measure.tcpiEac': 'Nötige Leistung (TCPI) für die Schätzung',
  'earned-value:measure.tcpiManager': 'Nötige Leistung (TCPI) für die Schätzung der Leitung',
  'earned-value:measure.tcpiGap': 'Abstand dieses Index vom CPI',
  'earned-value:measure.es': 'Verdienter Zeitplan (ES)',
  'earned-value:measure.svTime': 'Zeitabweichung SV(t)',
  'earned-value:measure.spiTime': 'Zeitleistung SPI(t)',
  'earned-value:measure.forecastDuration': 'Voraussichtliche Dauer',
  'earned-value:measure.forecastDurationByFactor': 'Voraussichtliche Dauer nach PF(t)',
  'earned-value:measure.tspi': 'Nötige Zeitleistung (TSPI)',
  'earned-value:measure.tspiEstimated': 'Nötige Zeitleistung (TSPI) für die geschätzte Dauer',
  'earned-value:unless.cv': tooLarge,
  'earned-value:unless.sv': tooLarge,
  'earned-value:unless.cvShare': noneEarned,
  'earned-value:unless.svShare': nonePlanned,
  'earned-value:unless.cpi': 'noch nichts ausgegeben ist (AC ist 0)',
  'earned-value:unless.spi': nonePlanned,
  'earned-value:unless.plannedShare': noBudget,
  'earned-value:unless.completeShare': noBudget,
  'earned-value:unless.spentShare': noBudget,
  'earned-value:unless.workRemaining': 'mehr verdient ist, als das Budget enthält',
  'earned-value:unless.weightedIndex': tooLarge,
  'earned-value:unless.cpiLast3': 'in den letzten 3 Perioden nichts ausgegeben wurde',
  'earned-value:unless.cpiLast6': 'in den letzten 6 Perioden nichts ausgegeben wurde',
  'earned-value:unless.eacCpi': noneEarned,
  'earned-value:unless.eacRemainingAsPlanned': tooLarge,
  'earned-value:unless.eacCpiSpi': noneEarned,
  'earned-value:unless.eacWeighted': 'der gewichtete Index 0 ist',
  'earned-value:unless.eacBottomUp': tooLarge,
  'earned-value:unless.eacLast3': 'in den letzten 3 Perioden nichts verdient wurde',
  'earned-value:unless.eacLast6': 'in den letzten 6 Perioden nichts verdient wurde',
  'earned-value:unless.etc': tooLarge,
  'earned-value:unless.vac': tooLarge,
  'earned-value:unless.tcpiBac': 'das ganze Budget ausgegeben ist (AC gleich BAC)',
  'earned-value:unless.tcpiEac': 'nichts mehr auszugeben bleibt (die Arbeit ist fertig)',
  'earned-value:unless.tcpiManager': 'die Schätzung der Leitung das schon Ausgegebene ist',
  'earned-value:unless.tcpiGap': tooLarge,
  'earned-value:unless.es': tooLarge,
  'earned-value:unless.svTime': tooLarge,
  'earned-value:unless.spiTime': 'noch keine Zeit vergangen ist (AT ist 0)',
  'earned-value:unless.forecastDuration': 'noch kein Zeitplan verdient ist (ES ist 0)',
  'earned-value:unless.forecastDurationByFactor': 'die erwartete Zeitleistung PF(t) 0 ist',
  'earned-value:unless.tspi': 'die geplante Zeit verbraucht ist (AT gleich PD)',
  'earned-value:unless.tspiEstimated': 'die geschätzte Zeit verbraucht ist (AT gleich ED)',
  'earned-value:double-element':
    '{{count|Element hat|Elemente haben}} eine ID, die zweimal vorkommt; das letzte gilt.',
  'earned-value:loop': 'Element {{id}} liegt über sich selbst; geben Sie ihm ein anderes übergeordnetes.',
  'earned-value:unknown-parent':
    'Element {{id}} steht ganz oben, denn das übergeordnete {{parent}} ist nicht hier.',
  'earned-value:not-whole': 'Element {{id}} hat einen Betrag, der nicht in ganzen kleinsten Einheiten steht.',
  'earned-value:unknown-amount':
    'Element {{id}} fehlt ein Betrag, darum sind die Summen darüber nicht bekannt.',
  'earned-value:no-period':
    'Es gibt keine Periode, auf die sich das Budget verteilen ließe; geben Sie mindestens eine an.',
  'earned-value:period-out-of-order':
    'Periode {{number}} beginnt nicht, wo die davor endet, oder endet vor ihrem Anfang; berichtigen Sie sie.',
  'earned-value:not-spread':
    'Das Budget von Vorgang {{id}} wurde nicht verteilt: Es braucht einen ganzen Betrag ab 0 und Tage, deren erster nicht nach dem letzten liegt.',
  'earned-value:no-size': 'Eintrag {{id}} hat keine Größe; geben Sie ihm Punkte ab 0.',
  'earned-value:no-scope':
    'Der vereinbarte Umfang enthält keine Punkte, darum lässt sich mit ihnen nichts verdienen.',
  'earned-value:outside-scope':
    'Eintrag {{id}}, {{points|Punkt|Punkte}}, gehört nicht zum vereinbarten Umfang und verdient nichts; genehmigen Sie eine Änderung, die ihn mit seinem Budget aufnimmt, oder nehmen Sie ihn heraus.',
  'earned-value:no-adherence':
    'Die Einhaltung des Plans lässt sich nicht sagen: Bis zum verdienten Zeitplan ist nichts geplant.',
  'earned-value:no-adherence.amounts':
    'Die Einhaltung des Plans lässt sich nicht sagen: Die Beträge von {{ids}} sind keine Zahlen ab 0.',
}
