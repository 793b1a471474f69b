-- SPDX-License-Identifier: Apache-2.0
-- Rows of the demo's database: the same every time, about fourteen thousand. README.md lists the flaws planted in them.
-- Triggers rest meanwhile, so that the audit log holds what is written here and nothing else.
SET session_replication_role = replica;

-- Where the history stands: thirteen revisions of one line, both of the other; three are still to come.
INSERT INTO public.alembic_version (version_num) VALUES ('9bd42f7e8035'), ('b7fe290c6d84');

INSERT INTO shop.customer (name, email, phone1, phone2, phone3, newsletter, created_at, updated_at, deleted_at)
SELECT given || ' ' || family,
       lower(given || '.' || family || n || '@example.org'),
       '+49 30 ' || 100000 + n,
       CASE WHEN n % 3 = 0 THEN '+49 171 ' || 200000 + n END,
       CASE WHEN n % 11 = 0 THEN '+49 40 ' || 300000 + n END,
       CASE n % 4 WHEN 0 THEN 'Y' WHEN 1 THEN NULL ELSE 'N' END,
       timestamptz '2025-02-03 08:00+00' + n * interval '19 hours',
       timestamptz '2025-02-03 08:00+00' + n * interval '19 hours',
       CASE WHEN n % 40 = 0 THEN timestamptz '2026-01-10 12:00+00' END
FROM generate_series(1, 400) AS n,
     LATERAL (SELECT (ARRAY['Ada', 'Ben', 'Cleo', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jun'])[1 + n % 10] AS given,
                     (ARRAY['Abel', 'Brandt', 'Costa', 'Diaz', 'Ekman', 'Falk', 'Geiger', 'Hansen', 'Ito', 'Jansen', 'Kaya', 'Lind', 'Moreau'])[1 + n % 13] AS family) AS person;

-- The city follows from the postcode and the country's name from its code: what the third normal form forbids.
INSERT INTO shop.address (customer_id, street, postcode, city, country_code, country_name, is_default)
SELECT 1 + n % 400,
       (ARRAY['Mill Lane', 'Station Road', 'Harbour Street', 'Market Square', 'Orchard Way'])[1 + n % 5] || ' ' || 1 + n % 120,
       (ARRAY['10115', '20095', '1012', '75001', '1050', '00184'])[1 + n % 6],
       (ARRAY['Berlin', 'Hamburg', 'Amsterdam', 'Paris', 'Brussels', 'Rome'])[1 + n % 6],
       (ARRAY['DE', 'DE', 'NL', 'FR', 'BE', 'IT'])[1 + n % 6],
       (ARRAY['Germany', 'Germany', 'Netherlands', 'France', 'Belgium', 'Italy'])[1 + n % 6],
       CASE WHEN n <= 400 THEN 'true' ELSE 'false' END
FROM generate_series(1, 520) AS n;

INSERT INTO shop.category (parent_id, name)
VALUES (NULL, 'Kitchen'), (NULL, 'Garden'), (NULL, 'Workshop'), (1, 'Knives'), (1, 'Pans'), (1, 'Tea'),
       (2, 'Seeds'), (2, 'Pots'), (3, 'Hand tools'), (3, 'Screws'), (9, 'Planes'), (9, 'Chisels');

INSERT INTO shop.product (sku, name, description, price, weight_g, colours, tags, attributes, image_url, is_active, updated_at)
SELECT 'SKU-' || lpad(n::text, 5, '0'),
       (ARRAY['Paring knife', 'Copper pan', 'Tea pot', 'Tomato seeds', 'Clay pot', 'Block plane', 'Bench chisel', 'Wood screws'])[1 + n % 8] || ' No. ' || n,
       (ARRAY['Made to be repaired.', 'Of one piece.', 'With a handle of beech.', ''])[1 + n % 4],
       3.99 + (n * 37 % 200) * 0.5,
       CASE WHEN n % 9 <> 0 THEN 80 + n * 53 % 2400 END,
       (ARRAY['red,green', 'black', 'natural,black,white', NULL])[1 + n % 4],
       string_to_array((ARRAY['new', 'gift sale', '', 'handmade'])[1 + n % 4], ' '),
       jsonb_build_object('material', (ARRAY['steel', 'copper', 'clay', 'beech'])[1 + n % 4], 'warranty_years', 1 + n % 5),
       'https://images.example.org/products/' || n || '.jpg',
       CASE n % 10 WHEN 0 THEN false WHEN 7 THEN NULL ELSE true END,
       timestamptz '2025-02-12 09:00+00' + n * interval '3 hours'
FROM generate_series(1, 240) AS n;

INSERT INTO shop.product_category (product_id, category_id)
SELECT n, 4 + n % 9 FROM generate_series(1, 240) AS n
UNION ALL
SELECT n, 1 + n % 3 FROM generate_series(1, 240, 2) AS n;

INSERT INTO shop.coupon (code, percent, valid_from, valid_to)
VALUES ('WELCOME', 10, '2025-01-01', '2026-12-31'), ('SPRING25', 15, '2025-03-01', '2025-05-31'), ('AUTUMN25', 20, '2025-09-01', '2025-11-30');

INSERT INTO shop."order" (customer_id, address_id, status, placed_at, coupon_code)
SELECT 1 + n * 7 % 400,
       1 + n * 7 % 400,
       (ARRAY['sent', 'sent', 'sent', 'paid', 'open', 'cancelled'])[1 + n % 6]::shop.order_status,
       timestamptz '2025-02-20 10:00+00' + n * interval '7 hours',
       CASE WHEN n % 12 = 0 THEN 'WELCOME' END
FROM generate_series(1, 1200) AS n;

INSERT INTO shop.order_line (order_id, line, product_id, quantity, unit_price)
SELECT n, line, 1 + (n * 13 + line * 29) % 240, 1 + (n + line) % 4, round((3.99 + ((n * 13 + line * 29) % 240 * 37 % 200) * 0.5)::numeric, 2)
FROM generate_series(1, 1200) AS n, generate_series(1, 1 + n % 4) AS line;

INSERT INTO shop.payment (order_id, method, amount, fee, paid_at)
SELECT o.id, (ARRAY['card', 'transfer', 'voucher'])[1 + o.id % 3]::shop.payment_method, shop.order_amount(o.id), (0.3 + o.id % 7 * 0.1)::real,
       o.placed_at + interval '2 minutes'
FROM shop."order" AS o
WHERE o.status IN ('paid', 'sent')
ORDER BY o.id;

INSERT INTO shop.saved_card (customer_id, card_token, expires)
SELECT n, 'tok_' || md5('card ' || n), lpad((1 + n % 12)::text, 2, '0') || '/' || 27 + n % 4 FROM generate_series(2, 400, 5) AS n;

-- Customers 401 to 405 never were: there is no foreign key to say so.
INSERT INTO shop.review (product_id, customer_id, stars, body, created_at)
SELECT 1 + n * 11 % 240, 1 + n * 2 % 405, 1 + n * 7 % 5, CASE WHEN n % 3 > 0 THEN 'Reviewed after ' || n % 90 || ' days.' END,
       timestamp '2025-03-20 12:00' + n * interval '11 hours'
FROM generate_series(1, 600) AS n;

INSERT INTO shop.note (subject_type, subject_id, body, created_at)
SELECT (ARRAY['customer', 'order', 'product'])[1 + n % 3], 1 + n % 200, 'Called back on day ' || n % 30 || '.', timestamptz '2025-04-01 09:00+00' + n * interval '31 hours'
FROM generate_series(1, 150) AS n;

INSERT INTO shop."Wishlist" ("customerId", "productId")
SELECT 1 + n % 400, 1 + n % 239 FROM generate_series(1, 500) AS n;

INSERT INTO shop.price_history (product_id, valid_from, valid_to, price)
SELECT n, timestamptz '2025-02-12 00:00+00', timestamptz '2025-08-01 00:00+00', round((3.49 + n * 37 % 200 * 0.5)::numeric, 2) FROM generate_series(1, 240) AS n
UNION ALL
SELECT n, timestamptz '2025-08-01 00:00+00', NULL, round((3.99 + n * 37 % 200 * 0.5)::numeric, 2) FROM generate_series(1, 240) AS n;

INSERT INTO stock.warehouse (name, city) VALUES ('North', 'Hamburg'), ('South', 'Rome'), ('West', 'Paris');

INSERT INTO stock.inventory (warehouse_id, product_id, quantity)
SELECT w, n, n * w * 17 % 90 FROM generate_series(1, 240) AS n, generate_series(1, 3) AS w;

INSERT INTO stock.supplier (name, contact, city, brands, contract_since)
SELECT 'Supplier ' || n, 'office' || n || '@supplier.example.org', (ARRAY['Solingen', 'Lyon', 'Turin', 'Delft'])[1 + n % 4],
       (ARRAY['Alder,Birch', 'Cedar', 'Alder,Cedar,Elm'])[1 + n % 3], to_char(date '2019-01-01' + n * 41, 'YYYY-MM-DD')
FROM generate_series(1, 24) AS n;

INSERT INTO stock.purchase (supplier_id, warehouse_id, ordered_on, received_on)
SELECT 1 + n % 24, 1 + n % 3, date '2025-04-10' + n, CASE WHEN n % 8 > 0 THEN date '2025-04-17' + n END FROM generate_series(1, 180) AS n;

INSERT INTO stock.purchase_line (purchase_id, product_id, quantity, unit_cost)
SELECT n, 1 + (n * 5 + line * 31) % 240, 10 * line, round((1.5 + n % 40 * 0.75)::numeric, 2) FROM generate_series(1, 180) AS n, generate_series(1, 3) AS line;

INSERT INTO stock.movement (moved_at, warehouse_id, product_id, quantity)
SELECT timestamptz '2025-04-23 06:00+00' + n * interval '5 hours', 1 + n % 3, 1 + n * 19 % 240, CASE WHEN n % 5 = 0 THEN 40 ELSE -(1 + n % 6) END
FROM generate_series(1, 1500) AS n;

INSERT INTO shop.shipment (order_id, warehouse_id, carrier, tracking, sent_at)
SELECT o.id, 1 + o.id % 3, (ARRAY['Parcel Post', 'Night Rider', 'Bicycle'])[1 + o.id % 3], 'TR' || lpad((o.id * 7919 % 1000000)::text, 8, '0'), o.placed_at + interval '1 day'
FROM shop."order" AS o
WHERE o.status = 'sent'
ORDER BY o.id;

INSERT INTO audit.change_log (table_name, operation, new_row, changed_by, changed_at)
SELECT 'shop.order', 'INSERT', jsonb_build_object('id', n, 'status', 'open'), 'shop_web', timestamptz '2025-05-20 15:00+00' + n * interval '7 hours'
FROM generate_series(1, 900) AS n;

INSERT INTO audit.login_event (customer_id, ip, succeeded, happened_at)
SELECT 1 + n * 13 % 400, '192.0.2.' || n % 250, n % 9 > 0, timestamptz '2025-05-01 00:00+00' + n * interval '97 minutes'
FROM generate_series(1, 1000) AS n;

RESET session_replication_role;
REFRESH MATERIALIZED VIEW shop.daily_sales;
ANALYZE;
