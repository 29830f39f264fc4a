-- The day on which the gate before which a project stands is due, as the work of its phase ends; and how much of its plan is
-- the work of no phase. Of what both were read says when they have to be read anew.
alter table gate_standing
  add column due_day date,
  add column outside integer check (outside >= 0),
  add column due_from text;
