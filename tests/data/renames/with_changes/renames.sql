-- SPDX-License-Identifier: Apache-2.0
-- mixed
-- map: public.product=public.item
-- map: public.product.price=public.item.cents
-- map: public.line.qty=public.line.quantity
DROP VIEW cheap;
DROP FUNCTION price_of(int);
ALTER TABLE product RENAME TO item;
ALTER TABLE item RENAME COLUMN price TO cents;
ALTER TABLE item ALTER COLUMN cents TYPE bigint;
ALTER TABLE item ALTER COLUMN title TYPE text;
ALTER TABLE item ADD COLUMN stock int NOT NULL DEFAULT 0;
ALTER TABLE line RENAME COLUMN qty TO quantity;
ALTER TABLE line ALTER COLUMN quantity SET NOT NULL;
ALTER TABLE line ADD CONSTRAINT quantity_positive CHECK (quantity > 0);
CREATE VIEW cheap AS SELECT id, cents, title FROM item WHERE cents < 1000;
CREATE FUNCTION price_of(int) RETURNS bigint LANGUAGE sql AS 'SELECT cents FROM public.item WHERE id = $1';
