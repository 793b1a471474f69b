-- SPDX-License-Identifier: Apache-2.0
-- A rename together with everything else that may happen to the renamed.
CREATE TABLE product (id int PRIMARY KEY, price int NOT NULL, title varchar(20), CONSTRAINT price_positive CHECK (price > 0));
CREATE TABLE line (id int PRIMARY KEY, product_id int REFERENCES product, qty int DEFAULT 1);
CREATE VIEW cheap AS SELECT id, price FROM product WHERE price < 10;
CREATE FUNCTION price_of(int) RETURNS int LANGUAGE sql AS 'SELECT price FROM public.product WHERE id = $1';
CREATE INDEX product_price ON product (price);
INSERT INTO product VALUES (1, 5, 'pen'), (2, 50, 'book');
INSERT INTO line VALUES (1, 1, 2);
