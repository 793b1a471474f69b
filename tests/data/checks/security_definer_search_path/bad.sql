-- SPDX-License-Identifier: Apache-2.0
create function f() returns int language sql security definer as 'select 1';
