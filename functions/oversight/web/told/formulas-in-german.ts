import type { Patterns } from '@portolan/ui'

/** How the points, the measures of earned value and the figures of agile work are computed, and from what. */
export const formulasInGerman: Patterns = {
  'schedule-quality:measure.index': 'Qualitätsindex',
  'schedule-quality:formula.index': '100 × Mittel der Bewertungen seiner Teile',
  'schedule-quality:measure.numerator': 'Zähler',
  'schedule-quality:measure.denominator': 'Nenner',
  'schedule-quality:measure.activity': 'Vorgang',
  'schedule-quality:measure.link': 'Verknüpfung',
  'schedule-quality:measure.project': 'Projekt',
  'schedule-quality:formula.logic': 'offene Vorgänge ohne Vorgänger oder Nachfolger ÷ offene Vorgänge',
  'schedule-quality:formula.leads': 'Verknüpfungen mit Vorzug ÷ Verknüpfungen',
  'schedule-quality:formula.lags': 'Verknüpfungen mit Wartezeit ÷ Verknüpfungen',
  'schedule-quality:formula.link-types': 'Verknüpfungen Ende-Anfang ÷ Verknüpfungen',
  'schedule-quality:formula.hard-constraints': 'offene Vorgänge mit hartem Termin ÷ offene Vorgänge',
  'schedule-quality:formula.high-float':
    'offene Vorgänge mit mehr als 44 Arbeitstagen gesamtem Puffer ÷ offene Vorgänge',
  'schedule-quality:formula.negative-float': 'offene Vorgänge mit gesamtem Puffer unter 0 ÷ offene Vorgänge',
  'schedule-quality:formula.high-duration':
    'offene Vorgänge mit mehr als 44 Arbeitstagen Dauer im Basisplan ÷ offene Vorgänge',
  'schedule-quality:formula.invalid-dates':
    'Vorgänge mit einer Prognose vor oder einem Ist nach dem Stichtag ÷ Vorgänge',
  'schedule-quality:formula.resources':
    'Vorgänge ab einem Tag ohne Ressource und ohne Kosten ÷ Vorgänge ab einem Tag',
  'schedule-quality:formula.missed-activities':
    'fällige Vorgänge, die nach ihrem Basisplan fertig wurden oder werden ÷ fällige Vorgänge',
  'schedule-quality:formula.critical-path-test':
    'Arbeitstage, um die das Ende wich ÷ Arbeitstage, um die ein kritischer Vorgang länger wurde',
  'schedule-quality:formula.critical-path-length-index':
    '(Länge des kritischen Wegs + gesamter Puffer) ÷ Länge des kritischen Wegs',
  'schedule-quality:formula.baseline-execution-index':
    'fertige Vorgänge ÷ (fällige Vorgänge + Vorgänge ohne Basisplan)',
  'schedule-quality:formula.link-ratio': 'Verknüpfungen ÷ Vorgänge und Meilensteine',
  'schedule-quality:formula.logic-density': '2 × Verknüpfungen ÷ Vorgänge und Meilensteine',
  'schedule-quality:formula.critical-share': 'kritische offene Vorgänge ÷ offene Vorgänge',
  'schedule-quality:formula.dangling-ends':
    'offene Vorgänge, deren Anfang oder Ende keine Verknüpfung hält ÷ offene Vorgänge',
  'schedule-quality:formula.merge-hotspots': 'offene Vorgänge mit mehr als 4 Vorgängern ÷ offene Vorgänge',
  'schedule-quality:formula.insufficient-detail':
    'offene Vorgänge, die länger sind als 10 % des Projekts ÷ offene Vorgänge',
  'schedule-quality:formula.baseline-coverage':
    'Vorgänge und Meilensteine mit Basisplan ÷ Vorgänge und Meilensteine',

  'earned-value:measure.plannedStart': 'Geplanter Anfang',
  'earned-value:formula.plannedStart': 'erster geplanter Anfang der Vorgänge',
  'earned-value:measure.forecastFinish': 'Voraussichtliches Ende',
  'earned-value:formula.forecastFinish': 'geplanter Anfang + PD ÷ SPI(t)',
  'earned-value:measure.wholePeriods': 'Ganze Perioden (C)',
  'earned-value:formula.wholePeriods': 'C: ganze Perioden, deren Planwert verdient ist',
  'earned-value:measure.partPeriod': 'Teil der nächsten (I)',
  'earned-value:formula.partPeriod':
    'I = (EV − PV der Periode C) ÷ (PV der Periode C + 1 − PV der Periode C)',
  'earned-value:measure.realism': 'Wirklichkeitsnähe',
  'earned-value:formula.realism':
    'zwischen der kleinsten und der größten statistischen Schätzung, und ihr TCPI nahe am CPI',
  'earned-value:formula.budgetAtCompletion': 'Σ Budget der Vorgänge',
  'earned-value:formula.plannedValue':
    'Σ Budget, verteilt über die Arbeitszeit jedes Vorgangs, bis zum Stichtag',
  'earned-value:formula.earnedValue':
    'Σ Budget × verdienter Anteil: Meilensteine, wenn sie erreicht sind, andere nach Fertigstellungsgrad',
  'earned-value:formula.actualCost': 'Σ Ist der Vorgänge',
  'earned-value:formula.bottomUpEtc': 'Σ Rest der Vorgänge',
  'earned-value:formula.managerEac': 'die Kosten, die in den Angaben des Projekts stehen',
  'earned-value:formula.plannedDuration': 'geplanter Anfang bis geplantes Ende',
  'earned-value:formula.actualTime': 'geplanter Anfang bis Stichtag, oder bis zum Ende der Arbeit',
  'earned-value:formula.etc': 'EAC nach CPI − AC',
  'earned-value:formula.vac': 'BAC − EAC nach CPI',
  'earned-value:formula.tcpiEac': '(BAC − EV) ÷ (EAC nach CPI − AC)',
  'earned-value:formula.eacBottomUp': 'AC + ETC von unten',
  'earned-value:formula.eacLast3': 'AC + (BAC − EV) ÷ CPI der letzten 3 Perioden',
  'earned-value:formula.eacLast6': 'AC + (BAC − EV) ÷ CPI der letzten 6 Perioden',
  'earned-value:formula.tcpiGap': 'TCPI für die Schätzung der Leitung − CPI',
  'earned-value:formula.tcpiManager': '(BAC − EV) ÷ (EAC der Leitung − AC)',
  'earned-value:formula.cpiLast3': 'EV der letzten 3 Perioden ÷ AC der letzten 3 Perioden',
  'earned-value:formula.cpiLast6': 'EV der letzten 6 Perioden ÷ AC der letzten 6 Perioden',

  'accepted-scope:measure.scope': 'Umfang',
  'accepted-scope:formula.scope':
    'Σ Größe der Einträge, die zählen: nicht verworfen, geschätzt, jede Größe einmal',
  'accepted-scope:measure.accepted': 'Abgenommen',
  'accepted-scope:formula.accepted': 'Σ Größe der Einträge, die zählen und fertig sind',
  'accepted-scope:measure.remaining': 'Noch abzunehmen',
  'accepted-scope:formula.remaining': 'Umfang − abgenommen',
  'accepted-scope:measure.completeShare': 'Fertig',
  'accepted-scope:formula.completeShare': 'abgenommen ÷ Umfang',
  'accepted-scope:measure.plannedShare': 'Vergangener Teil des Plans',
  'accepted-scope:formula.plannedShare':
    'Tage vom Anfang bis zum Tag der Liste ÷ Tage vom Anfang bis zum geplanten Ende, beide Enden gezählt',
  'accepted-scope:measure.planned': 'Geplant bis jetzt',
  'accepted-scope:formula.planned': 'Umfang × vergangener Teil des Plans',
  'accepted-scope:measure.unestimated': 'Ohne Schätzung',
  'accepted-scope:formula.unestimated':
    'Einträge ohne Größe, die weder andere enthalten noch in einem anderen liegen',
  'accepted-scope:measure.scopeAtStart': 'Umfang zu Beginn des ersten Sprints',
  'accepted-scope:formula.scopeAtStart':
    'Σ Größe der Einträge, die bis dahin angelegt und nicht verworfen waren, mit den Größen von heute',
  'accepted-scope:measure.growth': 'Wachstum des Umfangs',
  'accepted-scope:formula.growth': 'Umfang ÷ Umfang zu Beginn des ersten Sprints − 1',
  'accepted-scope:measure.velocity': 'Velocity',
  'accepted-scope:measure.velocityLowest': 'Niedrigste Velocity',
  'accepted-scope:measure.velocityHighest': 'Höchste Velocity',
  'accepted-scope:measure.finishLikely': 'Ende bei mittlerer Velocity',
  'accepted-scope:measure.finishBest': 'Ende bei höchster Velocity',
  'accepted-scope:measure.finishWorst': 'Ende bei niedrigster Velocity',
  'accepted-scope:measure.plannedFinish': 'Geplantes Ende',
  'accepted-scope:formula.plannedFinish':
    'Ende des neuesten Basisplans, sonst des Projekts, sonst des letzten Sprints',
  'accepted-scope:measure.toDo': 'Nach dem letzten beendeten Sprint noch abzunehmen',
  'accepted-scope:measure.start': 'Anfang',
  'accepted-scope:measure.lastSprint': 'Letzter beendeter Sprint',
  'accepted-scope:measure.budgetAtCompletion': 'Budget (BAC)',
  'accepted-scope:formula.budgetAtCompletion': 'Kosten des neuesten Basisplans, sonst des Projekts',
  'accepted-scope:measure.plannedValue': 'Planwert (PV)',
  'accepted-scope:formula.plannedValue': 'BAC × vergangener Teil des Plans',
  'accepted-scope:measure.earnedValue': 'Fertigstellungswert (EV)',
  'accepted-scope:formula.earnedValue': 'BAC × abgenommen ÷ Umfang',
  'accepted-scope:measure.actualCost': 'Istkosten (AC)',
  'accepted-scope:formula.actualCost':
    'was ausgegeben wurde, wie es der neueste Bericht bis zum Tag der Liste nennt',
  'oversight:formula.scope-finish':
    'letzter Tag des letzten beendeten Sprints + ⌈noch zu tun ÷ Velocity⌉ × Tage von Sprint zu Sprint, für den Umfang, wie er steht',
  'oversight:formula.last-accepted': 'der Tag, an dem das Letzte davon abgenommen wurde',
  'oversight:formula.velocity':
    '{{which}} dessen, was in den letzten {{per}} abgenommen wurde, höchstens sechs',
  'oversight:formula.which.median': 'Median',
  'oversight:formula.which.lowest': 'Niedrigster Wert',
  'oversight:formula.which.highest': 'Höchster Wert',
  'oversight:formula.per.sprint': 'Sprints',
  'oversight:formula.per.fortnight': 'Doppelwochen',

  'health:source.schedule': '{{source}}, Stichtag {{day}}',
  'oversight:source.schedule': 'Terminplan, Version {{number}}',
  'oversight:source.schedule-as-of': 'Terminplan, Version {{number}}, Stand {{day}}',
  'oversight:source.by-hand': 'die Angaben, von Hand gesetzt',
  'oversight:source.row': '{{source}}, Zeile {{row}}',
  'oversight:source.imported': '{{row}}, importiert am {{day}}',
  'oversight:source.started': '{{count|begonnener Vorgang|begonnene Vorgänge}}, {{schedule}}',
  'oversight:source.by-period': 'Planwert je Periode, {{schedule}}',
  'oversight:source.budget': '{{budget}}, {{count|Vorgang|Vorgänge}}, {{schedule}}',
  'oversight:source.planned-value':
    '{{budget}}, {{count|Vorgang|Vorgänge}} über die Termine aus: {{dates}}, {{schedule}}',
  'oversight:source.progress': 'Fortschritt: {{started}}',
  'oversight:source.remaining': '{{count|Vorgang|Vorgänge}}, {{schedule}}',
  'oversight:source.record': 'die Angaben des Projekts',
  'oversight:source.dates': 'Termine aus: {{dates}}, {{schedule}}',
  'oversight:source.dates-and-status': 'Termine aus: {{dates}}, und Stichtag {{day}}, {{schedule}}',
  'oversight:source.of-baseline': 'Basisplan',
  'oversight:source.of-plan': 'Plan, wie er steht',
  'oversight:source.baseline': 'Basisplan {{number}}',
  'oversight:source.not-known': 'nicht bekannt',
  'oversight:source.items-of': '{{counted}} von {{items|Eintrag|Einträgen}}, {{list}}',
  'oversight:source.items': '{{items|Eintrag|Einträge}}, {{list}}',
  'oversight:source.first-sprint-on': 'erster Tag des ersten Sprints, {{day}}, {{list}}',
  'oversight:source.scope': 'Version {{version}} des Umfangs, Stand {{day}}',
  'oversight:source.scope-version': 'Version {{version}} des Umfangs',
  'oversight:source.last-sprint': 'der letzte Sprint der Liste',
  'oversight:source.first-sprint': 'erster Tag des ersten Sprints',
  'oversight:source.first-item': 'der Tag, an dem der erste Eintrag angelegt wurde',
  'oversight:source.no-report': 'kein Bericht',
  'oversight:source.report': 'Bericht vom {{day}}',
}
