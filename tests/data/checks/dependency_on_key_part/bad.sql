-- SPDX-License-Identifier: Apache-2.0
-- Two products may share a name: else the name would be part of a key, too.
create table line (order_no int, product int, product_name text, quantity int, primary key (order_no, product));
insert into line select o, p, 'product ' || p % 23, 1 + abs(hashint4(o * 1000 + p)) % 13
    from generate_series(1, 200) o, generate_series(1, 40) p where abs(hashint4(o * 41 + p * 1009)) % 10 = 0;
