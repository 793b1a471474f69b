-- given: CREATE TABLE t (id bigint PRIMARY KEY, mail text);
CREATE INDEX CONCURRENTLY t_mail ON t (lower(mail));
ANALYZE t;
