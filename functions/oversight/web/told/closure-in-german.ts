import type { Patterns } from '@portolan/ui'

/** What is told of closures, lessons and success: in the log, on Home, in explanations, and where something is refused. */
export const closureInGerman: Patterns = {
  'permission:oversight.read-closures':
    'Lesen, wie ein Projekt abgeschlossen wird: Checkliste, Schlussrechnung, Lehren, und ob es Erfolg hatte',
  'permission:oversight.keep-closures':
    'Ein Projekt abschließen: sagen, was nirgends steht, und um das Urteil bitten',
  'permission:oversight.judge-closures':
    'Annehmen, dass ein Projekt abgeschlossen ist, oder es wieder öffnen, wo man es weder beantragt hat noch leitet',
  'permission:oversight.write-lessons': 'Aufschreiben, was ein Projekt gelehrt hat',
  'permission:oversight.read-lessons': 'Lehren der Projekte finden, die man sieht',
  'permission:oversight.answer-success-cards':
    'Sagen, wie gut ein abgeschlossenes Projekt war: als genannter Sponsor, oder wo keiner genannt ist; nie vom eigenen',
  'permission:oversight.read-success':
    'Lesen, wie viele der abgeschlossenen Projekte, die man sieht, Erfolg hatten, und was in ihnen anders war',
  'event:oversight.closure-started': 'hat begonnen, das Projekt abzuschließen',
  'event:oversight.closure-item-said': 'hat etwas in der Checkliste des Abschlusses gesagt',
  'event:oversight.closure-asked': 'hat um das Urteil über den Abschluss gebeten',
  'event:oversight.closure-accepted': 'hat den Abschluss des Projekts angenommen; beendete Rollen: {{ended}}',
  'event:oversight.closure-sent-back': 'hat den Abschluss zurückgegeben',
  'event:oversight.closure-withdrawn': 'hat den Abschluss zurückgezogen: Das Projekt geht weiter',
  'event:oversight.closure-reopened': 'hat das abgeschlossene Projekt wieder geöffnet',
  'event:oversight.lesson-added': 'hat die Lehre L-{{number}} aufgeschrieben, „{{title}}“',
  'event:oversight.lesson-changed': 'hat die Lehre L-{{number}} geändert, „{{title}}“',
  'event:oversight.card-answered': 'hat gesagt, wie gut das Projekt war',
  'event:oversight.card-due': 'hat festgestellt, dass zu sagen ist, wie gut das Projekt war',
  'refusal:oversight/closure-stands':
    'Dieses Projekt wird schon abgeschlossen oder ist es. Fahren Sie mit diesem Abschluss fort, oder ziehen Sie ihn erst zurück.',
  'refusal:oversight/no-closure':
    'Niemand hat begonnen, dieses Projekt abzuschließen. Beginnen Sie zuerst den Abschluss.',
  'refusal:oversight/last-day-ahead':
    '{{day}} kommt noch, und was bis dahin bleibt, ist nicht bekannt. Nennen Sie {{today}} oder einen früheren Tag, oder beginnen Sie den Abschluss dann.',
  'refusal:oversight/no-such-sponsor':
    'Wer nach der Zufriedenheit gefragt wird, muss Sponsor dieses Projekts sein und darf es nicht leiten. Wählen Sie jemand anderen, oder lassen Sie die Rolle vergeben.',
  'refusal:oversight/counted-not-ticked':
    'Das wird gelesen und ist erfüllt, wenn nichts davon offen ist. Beheben Sie, was fehlt, oder streichen Sie es mit einem Grund.',
  'refusal:oversight/closure-words-needed':
    'Sagen Sie, was es zeigt, oder warum es nicht nötig ist: Wer über den Abschluss urteilt, liest das.',
  'refusal:oversight/closure-lacks':
    'Dem Abschluss fehlen Punkte seiner Checkliste: {{count}}. Erledigen Sie sie, oder streichen Sie jeden mit einem Grund.',
  'refusal:oversight/closure-waits':
    'Der Abschluss wartet auf ein Urteil und ändert sich solange nicht. Ziehen Sie ihn zurück, oder lassen Sie ihn zurückgeben.',
  'refusal:oversight/closure-not-asked':
    'Dieser Abschluss wartet auf kein Urteil. Wer das Projekt abschließt, bittet zuerst darum.',
  'refusal:oversight/no-end-report':
    'Der Abschlussbericht wird festgeschrieben, wenn der Abschluss angenommen ist. Bis dahin sagt die Prüfliste, was fehlt.',
  'refusal:oversight/own-closure':
    'Niemand urteilt über einen Abschluss, den er beantragt hat. Lassen Sie den Sponsor oder das PMO urteilen.',
  'refusal:oversight/managers-closure':
    'Niemand urteilt über den Abschluss eines Projekts, das er leitet, oder öffnet es wieder. Fragen Sie den Sponsor oder das PMO.',
  'refusal:oversight/closure-over':
    'Dieser Abschluss ist angenommen und wird nicht mehr geändert. Öffnen Sie das Projekt wieder, mit einem Grund.',
  'refusal:oversight/not-closed':
    'Kein Abschluss dieses Projekts ist angenommen, also gibt es nichts wieder zu öffnen.',
  'refusal:oversight/card-not-due':
    'Diese Karte ist für den {{day}}: Vorher weiß niemand, wie gut das Projekt war. Beantworten Sie sie dann.',
  'refusal:oversight/own-success':
    'Niemand sagt, wie gut sein eigenes Projekt war. Gefragt wird der Sponsor.',
  'refusal:oversight/other-sponsor':
    'Als Sponsor, dessen Wort zählt, ist {{sponsor}} genannt. Fragen Sie dort.',
  'oversight:duty.judge-closure': 'Urteilen Sie, ob „{{project}}“ abgeschlossen werden darf.',
  'oversight:duty.closure-back':
    'Der Abschluss von „{{project}}“ kam zurück: Bessern Sie nach, und bitten Sie erneut um das Urteil.',
  'oversight:duty.card-closure': 'Sagen Sie, wie zufrieden Sie mit „{{project}}“ sind; es ist abgeschlossen.',
  'oversight:duty.card-six': 'Sagen Sie, was „{{project}}“ gebracht hat, sechs Monate nach seinem Ende.',
  'oversight:duty.card-twelve': 'Sagen Sie, was „{{project}}“ gebracht hat, ein Jahr nach seinem Ende.',
  'oversight:source.sponsor': 'das Wort des Sponsors',
  'oversight:source.success-rule': 'Fassung {{version}} der Regel',
  'oversight:source.success-cards': 'Erfolgskarten der abgeschlossenen Projekte, die Sie sehen',
  'oversight:source.bookings': 'Hauptbuch und Plan, sonst der letzte Bericht',
  ...inExplanations(),
}

function inExplanations(): Patterns {
  return {
    'closure:measure.account-first': 'Zuerst genehmigter Basisplan',
    'closure:formula.account-first': 'Kosten des ersten genehmigten Basisplans',
    'closure:measure.account-approved': 'Zuletzt genehmigter Basisplan',
    'closure:formula.account-approved': 'Kosten des letzten genehmigten Basisplans',
    'closure:measure.account-actual': 'Ausgegeben',
    'closure:formula.account-actual':
      'Σ Buchungen der Quelle, die für jede Kostenart zählt: Hauptbuch oder Plan',
    'closure:measure.account-difference': 'Mehr als zuerst genehmigt',
    'closure:formula.account-difference': 'ausgegeben − zuerst genehmigter Basisplan',
    'closure:measure.account-unapproved': 'Mehr als zuletzt genehmigt',
    'closure:formula.account-unapproved': 'ausgegeben − zuletzt genehmigter Basisplan',
    'success:measure.time': 'Länger als zuerst genehmigt',
    'success:formula.time':
      '(letzter Tag − geplantes Ende) ÷ (geplantes Ende − Beginn), in Tagen des ersten Basisplans',
    'success:measure.cost': 'Teurer als zuerst genehmigt',
    'success:formula.cost': '(ausgegeben − zuerst genehmigter Basisplan) ÷ zuerst genehmigter Basisplan',
    'success:measure.scope': 'Gelieferter Umfang',
    'success:formula.scope':
      'abgenommene Einträge ÷ nicht gestrichene Einträge; ohne Einträge, was der Sponsor sagt',
    'success:measure.benefits': 'Nutzen, der da ist',
    'success:formula.benefits': 'Nutzen, der da ist ÷ versprochener Nutzen',
    'success:measure.satisfaction': 'Zufriedenheit des Sponsors',
    'success:formula.satisfaction': 'von 1, gar nicht, bis 5, sehr',
    'success:measure.limit': 'Grenze',
    'success:measure.last-day': 'Letzter Arbeitstag',
    'success:measure.planned-finish': 'Geplantes Ende',
    'success:measure.start': 'Beginn',
    'success:measure.spent': 'Ausgegeben',
    'success:measure.first-cost': 'Zuerst genehmigter Basisplan',
    'success:measure.accepted-items': 'Abgenommene Einträge',
    'success:measure.items': 'Nicht gestrichene Einträge',
    'success:measure.rate': 'Erfolgsquote',
    'success:formula.rate':
      'Erfolge ÷ abgeschlossene Projekte; nicht Bekanntes ist kein Erfolg, vorzeitig Beendetes bleibt außen vor',
    'success:measure.success': 'Erfolge',
    'success:measure.challenged': 'Mit Abstrichen',
    'success:measure.failed': 'Gescheitert',
    'success:measure.unknown': 'Nicht bekannt',
    'success:measure.low': 'Unteres Ende des 95-%-Intervalls (Wilson)',
    'success:measure.high': 'Oberes Ende des 95-%-Intervalls (Wilson)',
  }
}
