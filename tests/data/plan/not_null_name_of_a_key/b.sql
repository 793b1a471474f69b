CREATE TABLE t (new integer, more integer, PRIMARY KEY (new));
CREATE TABLE u (new integer GENERATED ALWAYS AS IDENTITY);
CREATE VIEW shown AS SELECT new AS it FROM t WHERE new IS NOT NULL;
CREATE VIEW counted AS SELECT new AS it FROM u;
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 180000 THEN
        ALTER TABLE t RENAME CONSTRAINT t_new_not_null TO t_old_not_null;
        ALTER TABLE u RENAME CONSTRAINT u_new_not_null TO u_old_not_null;
    END IF;
END $$;
ALTER TABLE t RENAME CONSTRAINT t_pkey TO t_key;
