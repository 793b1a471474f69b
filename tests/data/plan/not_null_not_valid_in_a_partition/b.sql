CREATE TABLE whole (id integer, at integer) PARTITION BY LIST (at);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
CREATE INDEX part_at ON part (at);
CREATE INDEX whole_id ON whole (id);
DO $$ BEGIN
    IF current_setting('server_version_num')::integer >= 180000 THEN
        EXECUTE 'ALTER TABLE whole ADD CONSTRAINT has_id NOT NULL id NOT VALID';
        EXECUTE 'ALTER TABLE part ALTER COLUMN id SET NOT NULL';
    END IF;
END $$;
COMMENT ON TABLE part IS 'there';
