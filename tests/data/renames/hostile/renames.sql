-- SPDX-License-Identifier: Apache-2.0
-- map: sch"ema.ta'ble\n%1=sch"ema.ta%%ble "q"
-- map: sch"ema.ta'ble\n%1.e=f=sch"ema.ta%%ble "q".g=h
ALTER TABLE "sch""ema"."ta'ble
%1" RENAME TO "ta%%ble ""q""";
ALTER TABLE "sch""ema"."ta%%ble ""q""" RENAME COLUMN "e=f" TO "g=h";
ALTER TABLE "sch""ema"."ta%%ble ""q""" RENAME COLUMN "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" TO "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy";
ALTER TABLE "sch""ema"."ta%%ble ""q""" RENAME COLUMN "co\l" TO "日本";
ALTER TYPE "sch""ema"."e;num" RENAME TO "E'""num";
ALTER TYPE "sch""ema"."E'""num" RENAME VALUE E'new\nline' TO E'tab\t\\''';
ALTER FUNCTION "sch""ema"."fün--c" RENAME TO "$1 ""fn""";
ALTER VIEW "sch""ema"."vi/*ew" RENAME TO "vi*/ew";
