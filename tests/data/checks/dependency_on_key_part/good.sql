-- SPDX-License-Identifier: Apache-2.0
-- The same without the repeated name; and a price that differs from order to order.
create table line (order_no int, product int, price int, quantity int, primary key (order_no, product));
insert into line select o, p, abs(hashint4(p * 7 + o * 104729)) % 997, 1 + abs(hashint4(o * 1000 + p)) % 13
    from generate_series(1, 200) o, generate_series(1, 40) p where abs(hashint4(o * 41 + p * 1009)) % 10 = 0;
