-- SPDX-License-Identifier: Apache-2.0
create role reader_by_default;
alter default privileges in schema public grant select on tables to reader_by_default;
