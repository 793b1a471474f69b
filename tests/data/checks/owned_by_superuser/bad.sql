-- SPDX-License-Identifier: Apache-2.0
create schema app;
create table app.t (id int primary key);
