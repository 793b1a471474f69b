-- SPDX-License-Identifier: Apache-2.0
CREATE SCHEMA "sch""ema";
CREATE TYPE "sch""ema"."e;num" AS ENUM ('a''b', 'c\d', E'new\nline', 'ü');
CREATE TABLE "sch""ema"."ta'ble
%1" ("co\l" int PRIMARY KEY, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text CHECK ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" <> '%2'),
    "e=f" "sch""ema"."e;num" DEFAULT E'new\nline', "select" "sch""ema"."e;num"[]);
CREATE FUNCTION "sch""ema"."fün--c"("a b" "sch""ema"."e;num") RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW "sch""ema"."vi/*ew" AS SELECT "sch""ema"."fün--c"("e=f") AS "c;" FROM "sch""ema"."ta'ble
%1";
INSERT INTO "sch""ema"."ta'ble
%1" VALUES (1, 'x', E'new\nline', '{ü}');
