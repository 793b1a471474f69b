-- SPDX-License-Identifier: Apache-2.0
create table t (id int primary key, password text, api_key text, ssn varchar(11));
