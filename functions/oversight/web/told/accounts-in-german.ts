import type { Patterns } from '@portolan/ui'

/** What is told of control accounts and of what is explained of them. */
export const accountsInGerman: Patterns = {
  'oversight:formula.own-estimate': 'was es kosten wird, wie es erwartet, wer für das Konto einsteht',
  'oversight:source.own-estimate': 'die neueste Erklärung des Kontos',
  'oversight:duty.explain-account':
    'Das Kontrollkonto {{code}} „{{name}}“ in „{{project}}“ ist über seine Schwelle hinaus: Erklären Sie, warum.',
  'oversight:duty.explain-account-again':
    'Ihre Erklärung zu {{code}} „{{name}}“ in „{{project}}“ kam zurück: Schreiben Sie sie neu.',
  'oversight:duty.judge-account':
    'Die Erklärung zu {{code}} „{{name}}“ in „{{project}}“ wartet: Nehmen Sie sie an, oder geben Sie sie zurück.',
  'event:oversight.account-named':
    'hat das Kontrollkonto {{code}} „{{name}}“ benannt; dafür steht ein: {{manager}}',
  'event:oversight.account-changed':
    'hat das Kontrollkonto {{code}} „{{name}}“ geändert; dafür steht ein: {{manager}}',
  'event:oversight.account-ended': 'hat das Kontrollkonto {{code}} „{{name}}“ beendet',
  'event:oversight.account-asked':
    'hat um eine Erklärung zum Kontrollkonto {{code}} „{{name}}“ für {{period}} gebeten',
  'event:oversight.account-explained': 'hat das Kontrollkonto {{code}} „{{name}}“ für {{period}} erklärt',
  'event:oversight.account-judged': 'hat über die Erklärung zum Kontrollkonto {{code}} „{{name}}“ geurteilt',
  'event:oversight.account-policy-set':
    'hat festgelegt, ab welcher Abweichung Kontrollkonten zu erklären sind, binnen {{workdays}} Arbeitstagen',
  'refusal:oversight/accounts-not-yours-to-name':
    'Die Kontrollkonten eines Projekts benennt, wer es leitet: {{manager}}. Fragen Sie dort oder bei denen, die das PMO leiten.',
  'refusal:oversight/accounts-without-manager':
    'Niemand leitet dieses Projekt, also benennt seine Kontrollkonten, wer das PMO leitet. Fragen Sie dort, oder lassen Sie eine Leitung benennen.',
  'refusal:oversight/accounts-without-plan':
    'Das Projekt hat keinen Plan mit einem Budget, also gibt es nichts, worauf ein Konto stehen könnte. Legen Sie zuerst einen Terminplan mit Kosten oder Arbeit auf seinen Plan.',
  'refusal:oversight/account-line-unknown':
    'Die neueste Fassung des Plans hat keine solche Zeile mit Arbeit. Lesen Sie den Plan neu, und wählen Sie eine, die er hat.',
  'refusal:oversight/account-within-account':
    'Die Zeile liegt im Kontrollkonto {{code}} „{{name}}“, und kein Betrag darf doppelt zählen. Beenden Sie zuerst jenes Konto, oder wählen Sie eine Zeile daneben.',
  'refusal:oversight/account-around-account':
    'Die Zeile umfasst das Kontrollkonto {{code}} „{{name}}“, und kein Betrag darf doppelt zählen. Beenden Sie zuerst jenes Konto, oder wählen Sie eine Zeile daneben.',
  'refusal:oversight/account-code-taken':
    'Das Kontrollkonto „{{name}}“ dieses Projekts hat den Code {{code}}. Wählen Sie einen anderen.',
  'refusal:oversight/account-manager-sees-nothing':
    '{{name}} sieht dieses Projekt nicht und könnte für kein Konto davon einstehen. Geben Sie zuerst eine Rolle im Projekt, oder nennen Sie jemand anderen.',
  'refusal:oversight/account-ended':
    'Das Kontrollkonto {{code}} ist beendet, und was dazu gesagt wurde, bleibt. Benennen Sie seine Zeile neu, wenn es weitergehen soll.',
  'refusal:oversight/account-waits':
    'Eine Erklärung zu {{code}} wartet auf ein Urteil. Lassen Sie sie zuerst annehmen oder zurückgeben; dann beenden Sie das Konto.',
  'refusal:oversight/account-line-gone':
    'Der neueste Plan hat die Zeile von {{code}} nicht mehr, also gibt es keine Zahl zu erklären. Beenden Sie das Konto, und benennen Sie eines auf einer Zeile, die es gibt.',
  'refusal:oversight/account-not-yours-to-explain':
    'Ein Konto erklärt, wer dafür einsteht, {{manager}}, oder wer das Projekt leitet.',
  'refusal:oversight/account-explained-already':
    'Die Erklärung zu {{code}} für {{period}} ist angenommen und bleibt, wie sie ist. Der nächste Plan einer späteren Periode kann neu erklärt werden.',
  'refusal:oversight/account-action-incomplete':
    'Eine Korrekturmaßnahme hat Worte, jemanden, der sie tut, und einen Tag. Geben Sie alle drei an, oder lassen Sie alle drei leer.',
  'refusal:oversight/account-nothing-to-judge':
    'Keine Erklärung zu {{code}} wartet auf ein Urteil: Keine ist geschrieben, oder jemand war schneller. Lesen Sie das Konto neu.',
  'refusal:oversight/own-account-explanation':
    'Niemand nimmt an, was er selbst geschrieben hat: Über die Erklärung zu {{code}} urteilt jemand anderes.',
  'refusal:oversight/account-judged-by-manager':
    'Über das, was jemand zu seinem Konto schreibt, urteilt, wer das Projekt leitet: {{manager}}.',
  'refusal:oversight/account-judged-above':
    'Über das, was die Projektleitung schreibt, urteilt ihr Sponsor oder wer das PMO leitet. Fragen Sie dort.',
  'refusal:oversight/account-sent-back-without-words':
    'Wer eine Erklärung zurückgibt, sagt, was ihr fehlt. Schreiben Sie das, oder nehmen Sie sie an.',
}
