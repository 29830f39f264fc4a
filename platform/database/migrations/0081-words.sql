-- Search over everything one may see: the words of each thing, beside its kind and its project. A room that has words
-- to be found hangs `note_words` on its table; nobody else writes here, and nobody reads here but `find_words`.
create table found_words (
  tenant_id uuid not null references tenant (id),
  kind text not null,
  id text not null check (length(id) between 1 and 200),
  project_id uuid,
  title text not null,
  body text not null,
  at timestamptz not null,
  -- Signs part words: P-118 is found by 118.
  words tsvector not null generated always as (
    setweight(to_tsvector('simple', regexp_replace(title, '[^[:alnum:]]+', ' ', 'g')), 'A')
    || setweight(to_tsvector('simple', regexp_replace(body, '[^[:alnum:]]+', ' ', 'g')), 'B')) stored,
  primary key (tenant_id, kind, id),
  foreign key (tenant_id, project_id) references investment (tenant_id, id) on delete cascade
);
create index found_words_words on found_words using gin (words);
create index found_words_title on found_words using gin (title gin_trgm_ops);
create index found_words_by_project on found_words (tenant_id, project_id);

-- Nobody is granted anything here; were it granted, the walls would hold.
alter table found_words enable row level security;
create policy project_wall on found_words using (tenant_id = (select app_tenant()) and (project_id is null or (select app_sees_all())
  or project_id in (select project_id from visible_project where tenant_id = (select app_tenant()) and person_id = (select app_person()))))
  with check (false);

create function keep_words(of_tenant uuid, of_kind text, of_id text, of_project uuid, of_title text, of_body text, of_at timestamptz)
returns void language sql as $$
  insert into found_words (tenant_id, kind, id, project_id, title, body, at)
  values (of_tenant, of_kind, of_id, of_project, left(of_title, 1000), left(of_body, 20000), coalesce(of_at, now()))
  on conflict (tenant_id, kind, id) do update
    set project_id = excluded.project_id, title = excluded.title, body = excluded.body, at = coalesce(of_at, found_words.at)
$$;
revoke all on function keep_words(uuid, text, text, uuid, text, text, timestamptz) from public;

-- Arguments: the kind, the column of the title, that of the body, that of the project, that of the instant; '' where there is none. A row
-- whose "deleted_at" is set is no longer found.
create function note_words() returns trigger language plpgsql security definer set search_path = public as $$
declare
  row_new jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  row_old jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
begin
  if row_new is null or (row_new ->> 'deleted_at') is not null then
    delete from found_words
      where tenant_id = (coalesce(row_old, row_new) ->> 'tenant_id')::uuid and kind = tg_argv[0] and id = coalesce(row_old, row_new) ->> 'id';
  else
    perform keep_words((row_new ->> 'tenant_id')::uuid, tg_argv[0], row_new ->> 'id', (row_new ->> nullif(tg_argv[3], ''))::uuid,
      coalesce(row_new ->> nullif(tg_argv[1], ''), ''), coalesce(row_new ->> nullif(tg_argv[2], ''), ''),
      (row_new ->> nullif(tg_argv[4], ''))::timestamptz);
  end if;
  return null;
end $$;

create trigger comment_words after insert or delete or update of body, deleted_at on comment
  for each row execute function note_words('comment', '', 'body', 'project_id', 'created_at');
create trigger decision_words after insert or delete or update of question, context, project_id on decision
  for each row execute function note_words('decision', 'question', 'context', 'project_id', 'created_at');
create trigger action_words after insert or delete or update of title, detail on action
  for each row execute function note_words('action', 'title', 'detail', 'project_id', 'asked_at');
create trigger meeting_words after insert or delete or update of title, place on meeting
  for each row execute function note_words('meeting', 'title', 'place', '', 'created_at');
create trigger meeting_point_words after insert or delete or update of title, note on meeting_point
  for each row execute function note_words('meeting-point', 'title', 'note', 'project_id', 'written_at');
create trigger party_words after insert or delete or update of name on party
  for each row execute function note_words('party', 'name', '', '', 'created_at');

select keep_words(tenant_id, 'comment', id::text, project_id, '', body, created_at) from comment where deleted_at is null;
select keep_words(tenant_id, 'decision', id::text, project_id, question, context, created_at) from decision;
select keep_words(tenant_id, 'action', id::text, project_id, title, detail, asked_at) from action;
select keep_words(tenant_id, 'meeting', id::text, null, title, place, created_at) from meeting;
select keep_words(tenant_id, 'meeting-point', id::text, project_id, title, note, written_at) from meeting_point;
select keep_words(tenant_id, 'party', id::text, null, name, '', created_at) from party;

-- The things that hold a word beginning with each of these, the title before the text and the newest first. When few
-- do, also those whose title holds words like these: a letter too many or too few. It runs as its owner, for behind
-- row-level security no index of words serves; both walls are written out.
create function find_words(asked text[], of_kinds text[], most integer)
returns table (kind text, id text, project_id uuid, title text, body text, at timestamptz) language plpgsql stable security definer
set search_path = public as $$
declare
  query tsquery := to_tsquery('simple', (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(asked) as word));
  sees_all boolean := app_sees_all();
  seen uuid[];
begin
  if query is null or numnode(query) = 0 or app_tenant() is null then return; end if;
  if not sees_all then
    seen := array(select v.project_id from visible_project v where v.tenant_id = app_tenant() and v.person_id = app_person());
  end if;
  return query
    with exact as materialized (
      select f.kind, f.id, ts_rank(f.words, query) as rank from found_words f
      where f.words @@ query and f.tenant_id = app_tenant() and f.kind = any (of_kinds)
        and (f.project_id is null or sees_all or f.project_id = any (seen))
      order by ts_rank(f.words, query) desc, f.at desc limit most),
    near as materialized (
      select f.kind, f.id, (select min(word_similarity(word, f.title)) from unnest(asked) as word) - 1 as rank from found_words f
      where (select count(*) from exact) < 5 and (select max(length(word)) from unnest(asked) as word) >= 5
        and (select word from unnest(asked) as word order by length(word) desc limit 1) <% f.title
        and f.tenant_id = app_tenant() and f.kind = any (of_kinds) and (f.project_id is null or sees_all or f.project_id = any (seen))
        and (select bool_and(word_similarity(word, f.title) >= 0.6) from unnest(asked) as word)
        and not exists (select from exact e where e.kind = f.kind and e.id = f.id)
      limit most)
    select f.kind, f.id, f.project_id, f.title, f.body, f.at
    from (select * from exact union all select * from near) hit
    join found_words f on f.tenant_id = app_tenant() and f.kind = hit.kind and f.id = hit.id
    order by hit.rank desc, f.at desc limit most;
end $$;
revoke all on function find_words(text[], text[], integer) from public;
grant execute on function find_words(text[], text[], integer) to portolan_app;
