-- SPDX-License-Identifier: Apache-2.0
create role check_owner_role;
create schema app authorization check_owner_role;
set role check_owner_role;
create table app.t (id int primary key);
