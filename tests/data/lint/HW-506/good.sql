CREATE FUNCTION pay(bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'select 1';
REVOKE EXECUTE ON FUNCTION pay(bigint) FROM PUBLIC;
