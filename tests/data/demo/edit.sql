-- SPDX-License-Identifier: Apache-2.0
-- The edit that waits in the demo: what its design has and no revision of its history.
CREATE TABLE shop.gift_card (
    code text PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES shop.customer (id),
    amount numeric(12,2) NOT NULL CONSTRAINT gift_card_amount_positive CHECK (amount > 0),
    valid_to date,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE shop.gift_card IS 'Bought by one customer, spent by anyone who has the code.';
CREATE INDEX gift_card_customer_id_idx ON shop.gift_card (customer_id);
ALTER TABLE shop.payment ADD COLUMN gift_card_code text REFERENCES shop.gift_card (code);
CREATE INDEX payment_gift_card_code_idx ON shop.payment (gift_card_code) WHERE gift_card_code IS NOT NULL;
CREATE INDEX category_parent_id_idx ON shop.category (parent_id);
