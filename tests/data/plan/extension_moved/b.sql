-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA kit;
CREATE EXTENSION hstore SCHEMA kit;
CREATE TABLE bag (content kit.hstore DEFAULT ''::kit.hstore);
CREATE INDEX bag_content_idx ON bag USING gist (content);
INSERT INTO bag VALUES ('a=>1');
