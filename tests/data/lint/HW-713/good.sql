CREATE TABLE orders (id bigint PRIMARY KEY, order_number int);
