-- SPDX-License-Identifier: Apache-2.0
alter default privileges in schema public grant select on tables to public;
