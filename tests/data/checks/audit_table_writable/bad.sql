-- SPDX-License-Identifier: Apache-2.0
create table audit_log (id int primary key, what text);
