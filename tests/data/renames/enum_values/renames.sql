-- SPDX-License-Identifier: Apache-2.0
ALTER TYPE state RENAME VALUE 'in work' TO 'it''s "under\way"';
