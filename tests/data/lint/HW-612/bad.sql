DO $$ BEGIN EXECUTE 'drop table t'; END $$;
-- at: 1:1
