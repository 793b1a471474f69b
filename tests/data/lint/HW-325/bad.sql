CREATE TABLE t (id bigint PRIMARY KEY, org bigint, slug text NOT NULL, CONSTRAINT org_slug UNIQUE (org, slug));
-- at: 1:72
CREATE TABLE u (id bigint PRIMARY KEY, org bigint, slug text NOT NULL);
CREATE UNIQUE INDEX u_org_slug ON u (slug, org);
-- at: 4:1
