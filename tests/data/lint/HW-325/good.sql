CREATE TABLE t (id bigint PRIMARY KEY, org bigint, slug text NOT NULL,
    CONSTRAINT org_slug UNIQUE NULLS NOT DISTINCT (org, slug));
CREATE TABLE u (id bigint PRIMARY KEY, mail text UNIQUE);
