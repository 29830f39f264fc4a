-- 'making': a sample that is being made. The house answers none of its events until its past is told: what follows of
-- them would stand in the log with the day of today.
alter table tenant drop constraint tenant_kind_check;
alter table tenant add constraint tenant_kind_check check (kind in ('organisation', 'sample', 'making', 'abandoned'));
