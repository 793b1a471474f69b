-- SPDX-License-Identifier: Apache-2.0
create table "Customer" (id int primary key, "firstName" text, "e-mail" text);
