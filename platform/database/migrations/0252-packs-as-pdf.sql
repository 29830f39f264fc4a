-- The pack of a ruling as it was printed on that day, kept by its content; without one it was decided before packs were printed.
alter table gate_ruling add column pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$');
