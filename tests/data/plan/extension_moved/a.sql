-- SPDX-License-Identifier: Apache-2.0
-- An extension moves to another schema with everything made of it.
CREATE EXTENSION hstore;
CREATE TABLE bag (content hstore DEFAULT '');
CREATE INDEX bag_content_idx ON bag USING gist (content);
INSERT INTO bag VALUES ('a=>1');
