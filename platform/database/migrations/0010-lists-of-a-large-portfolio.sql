-- A page of the portfolio in the order of names, read from an index instead of sorting all that a person sees.
create index investment_in_word_order on investment (tenant_id, name_key collate "und-x-icu", id);
