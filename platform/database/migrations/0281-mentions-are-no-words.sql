-- Whom a text mentions stands in it as a key, whose letters and digits are no words of the text: they were found by
-- whoever looked for one letter.
alter table found_words drop column words;
alter table found_words add column words tsvector not null generated always as (
  setweight(to_tsvector('simple', regexp_replace(title, '[^[:alnum:]]+', ' ', 'g')), 'A')
  || setweight(to_tsvector('simple',
    regexp_replace(regexp_replace(body, '<@[0-9a-f-]{36}>', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g')), 'B')) stored;
create index found_words_words on found_words using gin (words);
