-- PostgreSQL 18: a partition may say by itself what its parent says, too.
CREATE TABLE whole (id integer, at integer) PARTITION BY LIST (at);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
CREATE INDEX part_at ON part (at);
CREATE INDEX whole_id ON whole (id);
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 180000 THEN
        EXECUTE 'ALTER TABLE whole ADD CONSTRAINT has_id NOT NULL id NOT VALID';
    END IF;
END $$;
