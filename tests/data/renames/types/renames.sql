-- SPDX-License-Identifier: Apache-2.0
-- mixed: a body that is text names the old type
ALTER TYPE mood RENAME TO temper;
ALTER DOMAIN posint RENAME TO natural_number;
ALTER TYPE pair RENAME TO couple;
ALTER TYPE floatspan RENAME TO floatrange;
ALTER TYPE floatspan_multirange RENAME TO floatranges;
ALTER COLLATION plain RENAME TO bytewise;
ALTER DOMAIN moods RENAME TO tempers;
CREATE OR REPLACE FUNCTION cheer(temper, natural_number, couple[]) RETURNS temper LANGUAGE sql AS $$ SELECT 'ok'::temper $$;
