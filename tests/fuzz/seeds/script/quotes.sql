-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE "a;b" (x text DEFAULT 'it''s; fine', y text DEFAULT E'a\';b'); /* outer /* inner; */ ; */
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $body$ SELECT 1; $body$;
CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;
SELECT U&'d\0061t\+000061', $$;$$ ; -- the last; one
