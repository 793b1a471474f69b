CREATE TABLE t (id bigint PRIMARY KEY, org bigint, slug text NOT NULL,
    CONSTRAINT org_slug UNIQUE NULLS NOT DISTINCT (org, slug));
CREATE TABLE u (id bigint PRIMARY KEY, mail text UNIQUE, org bigint);
CREATE UNIQUE INDEX u_org ON u (id, org) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX u_mail ON u (id, mail) WHERE mail IS NOT NULL;
