-- SPDX-License-Identifier: Apache-2.0
create table "order" (id int primary key, "user" text, "check" boolean);
