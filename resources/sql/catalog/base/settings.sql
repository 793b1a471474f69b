-- SPDX-License-Identifier: Apache-2.0
-- What the other queries' text depends on, for this transaction only; the same settings pg_dump chooses, plus UTC so that
-- a partition's bound reads the same everywhere, and no JIT: it costs more than it gives on catalogs.
-- (the values are of no interest)
select set_config('search_path', '', true),
       set_config('datestyle', 'ISO', true),
       set_config('intervalstyle', 'postgres', true),
       set_config('timezone', 'UTC', true),
       set_config('extra_float_digits', '3', true),
       set_config('quote_all_identifiers', 'off', true),
       set_config('standard_conforming_strings', 'on', true),
       set_config('bytea_output', 'hex', true),
       set_config('statement_timeout', '0', true),
       set_config('jit', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true)
