-- SPDX-License-Identifier: Apache-2.0
create view v as select 1 as one;
