import type { Patterns } from '@portolan/ui'

/** What is missing or odd in agile work, and in its money. */
export const scopeInGerman: Patterns = {
  'oversight:scope.no-items':
    'Nur Sprints sind bekannt, darum lässt sich über den ganzen Umfang nichts sagen. Legen Sie auch die Liste der Einträge ab.',
  'oversight:scope.counted-in-items':
    'Kein Eintrag hat eine Schätzung, darum wird die Arbeit in Einträgen gezählt. Nehmen Sie die Spalte der Punkte in den Export auf, um Punkte zu zählen.',
  'oversight:scope.unestimated':
    '{{count|Eintrag hat|Einträge haben}} keine Schätzung und zählen in keiner Summe: Das Ende kann später sein als gesagt. Schätzen oder verwerfen Sie sie.',
  'oversight:scope.created-unknown':
    'Bei {{undated}} von {{items|Eintrag|Einträgen}} ist nicht gesagt, wann sie angelegt wurden; sie gelten als von Anfang an da, das Wachstum ist also mindestens so groß wie gezeigt. Nehmen Sie die Spalte „Created“ in den Export auf.',
  'oversight:scope.accepted-without-day':
    'Bei {{items|abgenommenem Eintrag|abgenommenen Einträgen}} ist weder ein Tag noch ein Sprint mit Terminen gesagt; sie gelten als abgenommen und zählen in keiner Velocity. Nehmen Sie die Spalte „Resolved“ oder „Closed Date“ in den Export auf.',
  'oversight:scope.no-velocity':
    'Kein Sprint mit Terminen ist vorbei, und kein Eintrag sagt, wann er abgenommen wurde; darum lässt sich kein Ende sagen. Legen Sie die Liste der Sprints ab, oder exportieren Sie die Tage, an denen Einträge geschlossen wurden.',
  'oversight:scope.by-fortnights':
    'Kein beendeter Sprint hat Termine, darum wird die Velocity nach Doppelwochen gezählt. Legen Sie die Liste der Sprints ab, um nach Sprints zu zählen.',
  'oversight:scope.few-sprints':
    'Nur {{have}} lassen sich zählen; ein bestes und ein schlechtestes Ende brauchen {{needed}}.',
  'oversight:scope.standstill':
    'In der Hälfte der letzten {{spans}} wurde nichts abgenommen: Bei dieser Velocity wird der Umfang nie fertig.',
  'oversight:scope.no-worst-finish':
    'In einem der letzten {{spans}} wurde nichts abgenommen, darum gibt es kein schlechtestes Ende.',
  'oversight:scope.sprints': '{{count|Sprint|Sprints}}',
  'oversight:scope.fortnights': '{{count|Doppelwoche|Doppelwochen}}',
  'oversight:scope.scope-not-frozen':
    'Kein Basisplan des Umfangs ist eingefroren, darum gilt alles auf der Liste als vereinbart und verdient seinen Anteil des Budgets.',
  'oversight:scope.no-plan':
    'Weder ein Basisplan noch das Projekt noch ein Sprint nennt ein Ende nach dem Anfang, darum ist bis jetzt nichts geplant. Geben Sie das Ende des Projekts ein.',
  'oversight:scope.no-first-sprint':
    'Wachstum zählt vom ersten Tag des ersten Sprints an, und kein Sprint hat Termine. Legen Sie die Liste der Sprints ab.',
  'oversight:scope.nothing-at-start':
    'Nichts auf der Liste war da, als der erste Sprint begann, darum lässt sich Wachstum an nichts messen.',
  'oversight:scope.sprints-differ':
    'Die Liste der Sprints und die Einträge unterscheiden sich in {{sprints|Sprint|Sprints}}, so in „{{name}}“: {{listed}} und {{found}} abgenommen. Die Einträge gelten.',
  'oversight:scope.no-cost-to-date':
    'Kein Bericht sagt, was ausgegeben wurde; darum gibt es weder CPI noch Schätzung der Gesamtkosten. Melden Sie die bisherigen Kosten, oder importieren Sie ein Register, das sie nennt.',
  'oversight:scope.cost-in-other-currency':
    'Die bisherigen Kosten sind in {{currency}} genannt, das Budget nicht; darum werden sie nicht verglichen.',
  'oversight:scope.cost-is-older':
    'Die Kosten sind vom {{told}}, die Arbeit vom {{work}}: Was seither ausgegeben wurde, fehlt, und der CPI sieht besser aus, als er ist.',
  'oversight:scope.no-budget':
    'Das Projekt hat kein Budget, darum ist das Abgenommene in Geld nichts wert. Frieren Sie einen Basisplan mit Kosten ein, oder geben Sie die Kosten des Projekts ein.',
}
