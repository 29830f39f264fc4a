import type { Patterns } from '@portolan/ui'

/** What is refused of estimates. */
export const estimatesInGerman: Patterns = {
  'refusal:plan/estimate-without-points':
    'Nennen Sie den niedrigsten, den wahrscheinlichsten und den höchsten Wert in dieser Reihenfolge; der wahrscheinlichste liegt über 0.',
  'refusal:plan/estimate-without-lines':
    'Eine solche Schätzung ist die Summe ihrer Zeilen. Fügen Sie mindestens eine hinzu, jede mit niedrig, wahrscheinlichst und hoch in dieser Reihenfolge.',
  'refusal:plan/estimate-history-silent':
    'Die eigene fertige Arbeit trägt eine solche Schätzung noch nicht; was ihr fehlt, steht neben dem Verfahren. Schätzen Sie mit drei Werten, oder nennen Sie andere Größen; nichts wurde geschrieben.',
  'refusal:plan/estimate-change-unsaid':
    'Version {{number}} bleibt, wie sie ist. Sagen Sie, was sich ihr gegenüber ändert und warum, dann wird die nächste Version geschrieben.',
  'refusal:plan/estimate-in-review':
    'Version {{number}} ist in Prüfung. Nehmen Sie sie erst zurück, und ändern Sie sie dann.',
  'refusal:plan/estimate-not-draft':
    'Nur ein Entwurf kommt zur Prüfung, und diese Version ist {{state}}. Schreiben Sie die nächste.',
  'refusal:plan/estimate-not-in-review':
    'Diese Version ist {{state}}: Es gibt nichts zu prüfen. Laden Sie neu, um zu sehen, was gilt.',
  'refusal:plan/own-estimate':
    'Niemand prüft, was er selbst geschätzt hat. Bitten Sie jemand anderen, der in diesem Projekt prüfen darf.',
  'refusal:plan/estimate-review-unsaid':
    'Sagen Sie, was noch einmal anzusehen ist: Wer geschätzt hat, liest es.',
  'refusal:plan/estimate-not-approved':
    'Nur eine freigegebene Version wird verwendet. Geben Sie diese erst zur Prüfung.',
  'refusal:plan/estimate-not-in-money':
    'Prognosen und Baselines sind in Geld, und diese Schätzung ist in Stunden. Sagen Sie, was eine Stunde kostet, und verwenden Sie sie.',
  'refusal:plan/estimate-in-other-currency':
    'Die Schätzung ist in {{estimate}}, und das Projekt rechnet inzwischen in {{project}}. Schätzen Sie neu.',
  'refusal:plan/estimate-not-over':
    'Der {{day:day}} liegt noch vor uns: Ein Ergebnis wird festgehalten, wenn die Arbeit vorbei ist.',
}
