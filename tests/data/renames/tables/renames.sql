-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE customer RENAME TO client;
ALTER TABLE invoice RENAME TO bill;
ALTER SEQUENCE customer_id_seq RENAME TO client_id_seq;
ALTER SEQUENCE invoice_id_seq RENAME TO bill_id_seq;
ALTER TABLE client RENAME CONSTRAINT customer_pkey TO client_pkey;
ALTER TABLE client RENAME CONSTRAINT customer_email_key TO client_email_key;
ALTER TABLE bill RENAME CONSTRAINT invoice_customer_id_fkey TO bill_client_fkey;
ALTER INDEX customer_name_idx RENAME TO client_name_idx;
