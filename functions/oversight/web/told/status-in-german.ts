import type { Patterns } from '@portolan/ui'

/** What is told of the status that people confirm: its draft, the log, Home, and where something is refused. */
export const statusInGerman: Patterns = {
  'oversight:status.period': '{{period}}',
  'oversight:status.asked': 'D-{{number}} wurde gefragt: „{{question}}“',
  'oversight:status.decided': 'D-{{number}} wurde entschieden: „{{question}}“ — {{option}}.',
  'oversight:status.executed': 'D-{{number}} wurde entschieden und ausgeführt: „{{question}}“ — {{option}}.',
  'oversight:status.lapsed': 'D-{{number}} hat niemand rechtzeitig entschieden: „{{question}}“',
  'oversight:status.gate-passed': 'Das Gate „{{gate}}“ öffnete sich.',
  'oversight:status.gate-conditions': 'Das Gate „{{gate}}“ öffnete sich mit {{conditions}}.',
  'oversight:status.gate-recycle': 'Am Gate „{{gate}}“ wurde das Projekt zurückgeschickt.',
  'oversight:status.gate-hold': 'Am Gate „{{gate}}“ wurde das Projekt angehalten.',
  'oversight:status.gate-kill': 'Am Gate „{{gate}}“ wurde das Ende des Projekts verlangt.',
  'oversight:status.risk-added': '„{{title}}“ ist ein neues Risiko.',
  'oversight:status.risk-closed': 'Das Risiko „{{title}}“ ist geschlossen.',
  'oversight:status.came-true': 'Ein Risiko ist eingetreten: Es ist das Problem I-{{number}} „{{title}}“.',
  'oversight:status.issue-added': 'I-{{number}} „{{title}}“ ist ein neues Problem.',
  'oversight:status.issue-solved': 'I-{{number}} „{{title}}“ ist gelöst.',
  'oversight:status.assumption-broken': 'Die Annahme AS-{{number}} „{{title}}“ hat nicht gehalten.',
  'oversight:status.dependency-added': 'DP-{{number}} „{{title}}“ wird von einem anderen Projekt gebraucht.',
  'oversight:status.dependency-met': 'DP-{{number}} „{{title}}“ ist eingetroffen.',
  'oversight:status.action-done': 'A-{{number}} „{{title}}“ ist erledigt.',
  'oversight:status.scope': '{{accepted}} von {{total}} des Umfangs sind abgenommen.',
  'oversight:status.milestone-confirmed': 'Der Kunde hat „{{name}}“ bestätigt.',
  'oversight:status.progress': '„{{activity}}“ ist zu {{percent}} % fertig.',
  'oversight:status.tranche': 'Geld des Topfes „{{fund}}“ wurde freigegeben.',
  'oversight:status.due': '„{{name}}“ ist am {{day}} fällig.',
  'oversight:status.due-late': '„{{name}}“ ist am {{day}} fällig{{when}}.',
  'oversight:status.later-than-agreed': ', {{days}} später als vereinbart',
  'oversight:status.reached': 'Der Meilenstein „{{name}}“ wurde am {{day}} erreicht.',
  'oversight:status.finish-known': 'Das Ende wird am {{day}} erwartet.',
  'oversight:status.finish-same': 'Das Ende bleibt am {{day}}.',
  'oversight:status.finish-later': 'Das Ende liegt {{days}} später: am {{day}} statt am {{before}}.',
  'oversight:status.finish-earlier': 'Das Ende liegt {{days}} früher: am {{day}} statt am {{before}}.',
  'oversight:status.cost-known': 'Erwartet werden Kosten von {{cost}}.',
  'oversight:status.cost-same': 'Die Kosten bleiben bei {{cost}}.',
  'oversight:status.cost-more': 'Die Kosten sind um {{moved}} auf {{cost}} gestiegen.',
  'oversight:status.cost-less': 'Die Kosten sind um {{moved}} auf {{cost}} gefallen.',
  'oversight:status.progress-known': '{{share}} der Arbeit sind getan.',
  'oversight:status.progress-moved': '{{share}} der Arbeit sind getan, nach {{before}}.',
  'oversight:optimism.formula':
    'Mittel über die abgeschlossenen Perioden, um wie viele Stufen der berechnete Status schlechter war als der berichtete',
  'oversight:optimism.point': 'Stufen zwischen „{{reported}}“ und dem, was berechnet wurde',
  'oversight:difference.not-updated':
    'Niemand hat den Status rechtzeitig bestätigt, also wird nichts verglichen.',
  'oversight:duty.confirm-status':
    'Bestätigen Sie den Status von „{{project}}“ für {{period}}: Der Entwurf ist fertig.',
  'event:oversight.status-confirmed': 'hat den Status für {{period}} bestätigt',
  'event:oversight.status-released': 'hat den Status für {{period}} vor seinem Tag für alle freigegeben',
  'event:oversight.status-published': 'hat den Status für {{period}} an seinem Tag für alle gezeigt',
  'event:oversight.status-not-updated': 'hat den Status für {{period}} als nicht aktualisiert gezeigt',
  'event:oversight.status-near': 'hat gesagt, dass der Status für {{period}} fällig ist',
  'event:oversight.status-policy-set':
    'hat festgelegt, dass die Leitung eine neue Farbe {{holdWorkdays}} Arbeitstage vor anderen sieht und Status erwartet wird ab: {{asksFrom}}',
  'refusal:oversight/status-without-period':
    'Noch keine Berichtsperiode ist zu Ende. Legen Sie den Kalender der Perioden unter Verwaltung fest, oder warten Sie, bis die erste endet.',
  'refusal:oversight/status-not-yours':
    'Den Status eines Projekts bestätigt, wer es leitet oder diese Person vertritt: {{manager}}. Fragen Sie dort; niemand berichtet mit fremder Hand.',
  'refusal:oversight/status-without-manager':
    'Niemand leitet dieses Projekt, also kann niemand seinen Status bestätigen. Nennen Sie zuerst die Leitung in den Details des Projekts.',
  'refusal:oversight/status-of-closed':
    'Das Projekt ist geschlossen und schuldet keinen Status mehr. Öffnen Sie es wieder, wenn es weitergeht.',
  'refusal:oversight/status-back-dated':
    'Der Status für {{period}} wird nicht mehr geschrieben, denn {{current}} ist inzwischen zu Ende. Sagen Sie es im Bericht für {{current}}: Was berichtet war, bleibt, wie es war.',
  'refusal:oversight/status-too-early':
    '{{period}} ist noch nicht zu Ende. Bestätigen lässt sich der Status ab {{day}}.',
  'refusal:oversight/status-of-unknown-period':
    'Der Kalender hat keine Periode „{{period}}“. Nehmen Sie den Namen einer, wie er im Kalender steht, etwa 2026-10.',
  'refusal:oversight/status-draft-moved-on':
    'Seit Sie den Entwurf geöffnet haben, ist im Projekt etwas geschehen. Sehen Sie ihn neu an; was Sie geschrieben haben, bleibt.',
  'refusal:oversight/status-without-reason':
    'Die Farbe, die Sie berichten, ist nicht die berechnete. Sagen Sie, warum: Auftraggeber und PMO lesen es neben beiden.',
  'refusal:oversight/status-seen-already':
    'Der Status für {{period}} ist schon für alle zu sehen. Bestätigen Sie einen weiteren, wenn er sich geändert hat.',
}
