CREATE TABLE t (id bigint PRIMARY KEY, org bigint, slug text NOT NULL, CONSTRAINT org_slug UNIQUE (org, slug));
-- at: 1:72
