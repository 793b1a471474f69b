-- SPDX-License-Identifier: Apache-2.0
-- map: public.first=public.second
-- map: public.second=public.first
-- map: public.first.a=public.second.b
-- map: public.first.b=public.second.c
-- map: public.first.c=public.second.d
-- map: public.level.low=public.level.high
-- map: public.level.high=public.level.low
ALTER TABLE first RENAME TO x;
ALTER TABLE second RENAME TO first;
ALTER TABLE x RENAME TO second;
ALTER TABLE second RENAME COLUMN c TO d;
ALTER TABLE second RENAME COLUMN b TO c;
ALTER TABLE second RENAME COLUMN a TO b;
ALTER TABLE first RENAME CONSTRAINT second_pkey TO x;
ALTER TABLE second RENAME CONSTRAINT first_pkey TO second_pkey;
ALTER TABLE first RENAME CONSTRAINT x TO first_pkey;
ALTER TYPE level RENAME VALUE 'low' TO 'x';
ALTER TYPE level RENAME VALUE 'high' TO 'low';
ALTER TYPE level RENAME VALUE 'x' TO 'high';
