import type { Sheet } from './practice.ts'

/** Of our own writing. Each level rests on the one below it; each can be seen by whoever asks for it. */
export const sheet1: Sheet = {
  standards: {
    2: [
      'There is a written way to run a project, and whoever starts one is given it.',
      'Es gibt einen geschriebenen Weg, ein Projekt zu führen, und wer eines beginnt, bekommt ihn.',
    ],
    3: [
      'What is asked grows with size and risk; each gate says what must be there, and stays closed without it.',
      'Was verlangt ist, wächst mit Größe und Risiko; jedes Gate sagt, was da sein muss, und bleibt sonst zu.',
    ],
    4: [
      'It is measured which rules are kept and which find something, by unit and by half-year.',
      'Es wird gemessen, welche Regeln eingehalten werden und welche etwas finden, nach Einheit und Halbjahr.',
    ],
    5: [
      'Rules that find nothing are taken out, and each new version says what it learnt from the last one.',
      'Regeln, die nichts finden, werden gestrichen, und jede neue Fassung sagt, was sie aus der letzten gelernt hat.',
    ],
  },
  oversight: {
    2: [
      'Every running project has a manager, dates and a cost that somebody can look up in one place.',
      'Jedes laufende Projekt hat eine Leitung, Termine und Kosten, die man an einem Ort nachsehen kann.',
    ],
    3: [
      'Each has a frozen baseline and a register of risks, and status follows from both.',
      'Jedes hat eine eingefrorene Basislinie und ein Risikoregister, und der Status folgt aus beiden.',
    ],
    4: [
      'Status is computed beside what is reported, and a difference is explained within the month.',
      'Der Status wird neben dem Gemeldeten gerechnet, und ein Unterschied wird im selben Monat erklärt.',
    ],
    5: [
      'Forecasts are held against what came, and the rules of early warning are changed by that.',
      'Prognosen werden an dem gemessen, was kam, und die Regeln der Frühwarnung danach geändert.',
    ],
  },
  resources: {
    2: [
      'One knows who works on which project, at least by name and month.',
      'Man weiß, wer an welchem Projekt arbeitet, mindestens nach Name und Monat.',
    ],
    3: [
      'Effort is estimated and approved before people are promised, and absences are in the plan.',
      'Aufwand wird geschätzt und freigegeben, bevor Leute zugesagt werden, und Abwesenheiten stehen im Plan.',
    ],
    4: [
      'Load against capacity is seen by skill for the next quarter, and overbooking is decided, not found.',
      'Last gegen Kapazität ist je Fähigkeit für das nächste Quartal zu sehen; Überbuchung wird entschieden, nicht entdeckt.',
    ],
    5: [
      'What was estimated is compared with what it took, and estimates have become measurably better.',
      'Geschätztes wird mit dem Gebrauchten verglichen, und Schätzungen sind messbar besser geworden.',
    ],
  },
  portfolio: {
    2: [
      'All investments stand in one list, ideas included, each with a sponsor.',
      'Alle Vorhaben stehen in einer Liste, auch Ideen, jedes mit einem Auftraggeber.',
    ],
    3: [
      'What is started is chosen by published criteria, and money is given in steps.',
      'Was beginnt, wird nach veröffentlichten Kriterien gewählt, und Geld wird in Schritten gegeben.',
    ],
    4: [
      'Running work competes with waiting work by its forward value, and something was stopped for it this year.',
      'Laufendes misst sich nach seinem künftigen Wert mit Wartendem, und dieses Jahr wurde dafür etwas beendet.',
    ],
    5: [
      'Benefits are measured after the end, and what was learnt changes the next selection.',
      'Nutzen wird nach dem Ende gemessen, und was man lernt, ändert die nächste Auswahl.',
    ],
  },
  reporting: {
    2: [
      'Each project reports in the same form on the same day.',
      'Jedes Projekt berichtet in derselben Form am selben Tag.',
    ],
    3: [
      'Reports draw on the record: nobody types into a slide what stands there already.',
      'Berichte schöpfen aus dem Bestand: Niemand tippt in eine Folie, was dort schon steht.',
    ],
    4: [
      'Each figure says its rule, its day and its age, and whoever reads it can ask how it came about.',
      'Jede Zahl sagt ihre Regel, ihren Tag und ihr Alter, und wer sie liest, kann fragen, wie sie zustande kam.',
    ],
    5: [
      'One knows which reports are read and which led to a decision, and the others were ended.',
      'Man weiß, welche Berichte gelesen werden und welche zu einer Entscheidung führten; die anderen wurden eingestellt.',
    ],
  },
  training: {
    2: [
      'Whoever begins to manage projects is shown how it is done here, by a person or a course.',
      'Wer beginnt, Projekte zu leiten, bekommt von einem Menschen oder Kurs gezeigt, wie man es hier tut.',
    ],
    3: [
      'It is written down what each role must be able to do, and people are assessed against it.',
      'Es ist aufgeschrieben, was jede Rolle können muss, und die Leute werden daran beurteilt.',
    ],
    4: [
      'Gaps between ability and demand are seen ahead, and courses are chosen by them.',
      'Lücken zwischen Können und Bedarf sind vorher zu sehen, und Kurse werden danach gewählt.',
    ],
    5: [
      'It is measured in projects whether a course changed anything, and courses that did not were changed.',
      'In Projekten wird gemessen, ob ein Kurs etwas geändert hat, und Kurse ohne Wirkung wurden geändert.',
    ],
  },
  quality: {
    2: [
      'What “done” means is agreed for each deliverable before work on it begins.',
      'Was „fertig“ heißt, ist für jede Lieferung vereinbart, bevor die Arbeit daran beginnt.',
    ],
    3: [
      'Somebody who does not work on it looks at each project at least once, and what is found gets an owner and a day.',
      'Jemand, der nicht daran arbeitet, sieht jedes Projekt mindestens einmal an; was er findet, bekommt Namen und Tag.',
    ],
    4: [
      'Findings are counted by cause, and open ones are closed in time.',
      'Feststellungen werden nach Ursachen gezählt, und offene werden rechtzeitig geschlossen.',
    ],
    5: [
      'The commonest causes of last year are rarer this year, and one can show why.',
      'Die häufigsten Ursachen des letzten Jahres sind dieses Jahr seltener, und man kann zeigen, warum.',
    ],
  },
  change: {
    2: [
      'Changes to scope, dates or cost are written down and decided by somebody with a name.',
      'Änderungen an Umfang, Terminen oder Kosten werden aufgeschrieben und von jemandem mit Namen entschieden.',
    ],
    3: [
      'Before a decision one sees what the change does to plan and money, and who may decide that much.',
      'Vor der Entscheidung sieht man, was die Änderung mit Plan und Geld macht und wer so viel entscheiden darf.',
    ],
    4: [
      'Decisions come in time: it is measured how long they wait and what the waiting costs.',
      'Entscheidungen kommen rechtzeitig: Es wird gemessen, wie lange sie warten und was das kostet.',
    ],
    5: [
      'What changes did is looked at later, and the limits of who decides what were moved by it.',
      'Was Änderungen bewirkten, wird später angesehen, und die Grenzen der Entscheidung wurden danach verschoben.',
    ],
  },
}
