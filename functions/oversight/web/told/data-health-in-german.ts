import type { Patterns } from '@portolan/ui'

/** What is wrong with a record, in a sentence. */
export const dataHealthInGerman: Patterns = {
  'oversight:fault.no-manager': '„{{name}}“ läuft, und niemand leitet es.',
  'oversight:fault.manager-left': '{{manager}} leitet „{{name}}“ und ist ausgeschieden.',
  'oversight:fault.manager-without-role':
    '{{manager}} leitet „{{name}}“ und hat keine Rolle, um es zu bearbeiten.',
  'oversight:fault.no-sponsor': 'Niemand hat die Rolle eines Auftraggebers über „{{name}}“.',
  'oversight:fault.decision-without-decider':
    'D-{{number}} wartet auf {{decider}}, wo niemand mehr ist, der entscheiden könnte.',
  'oversight:fault.webhook-ownerless':
    'Der Webhook „{{name}}“ gehört {{owner}}, die Person ist ausgeschieden: Er teilt nichts mehr mit.',
  'oversight:fault.ledger-unexplained':
    '{{postings|Buchung|Buchungen}} aus „{{file}}“ gehören zu keinem Projekt, das bekannt ist.',
  'oversight:fault.forecast-missing':
    'Niemand hat gesagt, was „{{name}}“ ab {{period}} noch kosten wird; erwartet war es bis {{day}}.',
  'oversight:fault.no-evidence': 'Nichts hat seit dem {{day}}, vor {{age}}, von „{{name}}“ erzählt.',
  'oversight:fault.plan-old':
    'Der Plan von „{{name}}“ ist vom {{day}}, {{age}} alt, und Arbeit darin ist offen.',
  'oversight:fault.no-plan': '„{{name}}“ läuft ohne einen Plan mit Vorgängen.',
  'oversight:fault.finish-before-start': '„{{name}}“ endet am {{finish}}, bevor es am {{start}} beginnt.',
  'oversight:fault.actual-ahead':
    '{{activities|Vorgang|Vorgänge}} von „{{name}}“ mit einem Ist-Ende an einem Tag, der erst kommt.',
  'oversight:fault.done-not-finished':
    '{{activities|Vorgang|Vorgänge}} von „{{name}}“ zu 100 % erledigt, ohne Tag des Endes.',
  'oversight:fault.cost-negative': '„{{name}}“ soll weniger als nichts kosten.',
  'oversight:fault.closed-with-open-work':
    '„{{name}}“ ist abgeschlossen, und {{activities|Vorgang|Vorgänge}} des Plans offen.',
  'oversight:fault.finish-passed': '„{{name}}“ läuft über sein Ende am {{day}} hinaus weiter.',
  'oversight:fault.reported-better': '„{{name}}“ ist besser gemeldet, als ergibt, was bekannt ist.',
  'oversight:fault.finish-differs': '„{{name}}“ soll am {{finish}} enden, nach seinem Plan am {{planned}}.',
  'oversight:fault.spent-above-cost': 'Das Hauptbuch hat für „{{name}}“ mehr, als es im Ganzen kosten soll.',
  'event:oversight.fault-dismissed': 'hat „{{rule}}“ von „{{project}}“ bis {{until}} verworfen: {{because}}',
  'event:oversight.fault-restored': 'sieht „{{rule}}“ von „{{project}}“ wieder als Fehler an',
  'refusal:oversight/dismissal-day':
    '{{until}} liegt nicht zwischen {{first}} und {{last}}. Nennen Sie einen kommenden Tag binnen eines Jahres: Dann wird wieder hingesehen.',
  'refusal:oversight/dismissed-already':
    '{{by}} hat das bis {{until}} verworfen. Nehmen Sie das erst zurück, um es neu zu sagen.',
}
