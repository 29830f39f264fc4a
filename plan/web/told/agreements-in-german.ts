import type { Patterns } from '@portolan/ui'

/** What is refused of agreements and rate cards, and how a rate was found. */
export const agreementsInGerman: Patterns = {
  'plan:rate.found':
    '„{{card}}“ hat einen Satz für {{role}} auf Stufe {{level}} ab {{from}}, den neuesten bis {{day}}.',
  'plan:rate.missing': '„{{card}}“ hat bis {{day}} keinen Satz für {{role}} auf Stufe {{level}}.',
  'plan:rate.no-card':
    'Es gibt noch keine Preisliste. Die Finanzabteilung legt eine unter Geld › Preislisten an.',
  'plan:rate.no-grade': 'Bis {{day}} hat niemand gesagt, als was und auf welcher Stufe {{name}} arbeitet.',
  'plan:rate.graded': '{{name}} arbeitet ab {{from}} als {{role}} auf Stufe {{level}}.',
  'refusal:plan/agreement-number-taken':
    '{{number}} ist schon der Vertrag „{{title}}“. Geben Sie diesem eine andere Nummer.',
  'refusal:plan/no-such-partner':
    'Ein Vertrag wird mit einem Kunden oder Lieferanten geschlossen. Wählen Sie einen, oder legen Sie ihn unter Geld › Parteien an.',
  'refusal:plan/agreement-days-reversed':
    'Er würde am {{from}} beginnen und vor dem {{to}} enden. Legen Sie das Ende nach den Beginn.',
  'refusal:plan/milestones-differ-from-price':
    'Die Meilensteine ergeben {{milestones}}, und der Preis ist {{price}}. Machen Sie beides gleich, auf den Cent.',
  'refusal:plan/basis-without-milestones':
    'Nur ein Festpreis und Erfolge werden nach Meilensteinen abgerechnet. Lassen Sie sie weg, oder wählen Sie eine dieser Grundlagen.',
  'refusal:plan/milestone-not-open':
    'Dieser Meilenstein ist schon als erreicht gemeldet. Laden Sie den Vertrag neu.',
  'refusal:plan/milestone-not-told':
    'Niemand meldet diesen Meilenstein als erreicht, oder er ist schon bestätigt. Laden Sie den Vertrag neu.',
  'refusal:plan/own-milestone':
    'Niemand bestätigt einen Meilenstein, den er selbst gemeldet hat oder mit dem sein eigenes Projekt verdient. Es bestätigt jemand anderes, der Verträge führt.',
  'refusal:plan/reached-in-the-future': 'Der {{day}} kommt noch. Tragen Sie ein, was geschehen ist.',
  'refusal:plan/milestone-not-reached':
    '„{{name}}“ ist nicht als erreicht bestätigt. Lassen Sie es bestätigen, und stellen Sie dann die Rechnung.',
  'refusal:plan/billed-by-milestones':
    'Dieser Vertrag wird nach Meilensteinen abgerechnet. Wählen Sie den, der abgerechnet wird.',
  'refusal:plan/amount-to-bill-missing':
    'Es steht nirgends, wie viel abgerechnet wird. Schreiben Sie den Betrag.',
  'refusal:plan/milestone-billed':
    '„{{name}}“ wurde mit Rechnung {{number}} abgerechnet. Stornieren Sie zuerst diese, wenn sie falsch war.',
  'refusal:plan/billed-above-agreement':
    '{{amount}} ist mehr als {{left}}, die nach diesem Vertrag noch abgerechnet werden können. Rechnen Sie weniger ab, oder ändern Sie zuerst den Vertrag.',
  'refusal:plan/invoice-number-taken':
    'Rechnung {{number}} wurde schon für {{agreement}} geschrieben. Geben Sie dieser die nächste Nummer.',
  'refusal:plan/billed-invoice-settled':
    'Diese Rechnung ist schon bezahlt oder storniert. Laden Sie den Vertrag neu.',
  'refusal:plan/rate-card-there':
    '„{{name}}“ ist schon diese Preisliste. Setzen Sie ihre Sätze ab einem anderen Tag.',
  'refusal:plan/half-a-rate':
    '{{role}} auf Stufe {{level}} hat nur Preis oder Kosten. Setzen Sie beides, oder keines, um den Satz wegzunehmen.',
  'refusal:plan/rate-of-unknown-person':
    'Eine solche Person gibt es nicht, oder Sie sehen sie nicht. Wählen Sie eine andere.',
  'refusal:plan/no-role-asked':
    'Nennen Sie eine Person oder eine Rolle mit ihrer Stufe, um den geltenden Satz zu finden.',
}
