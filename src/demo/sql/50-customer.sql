-- Customers, and what may be said of them without naming them.
CREATE SCHEMA IF NOT EXISTS lake.customer;

DROP TABLE IF EXISTS lake.customer.profiles;
CREATE TABLE lake.customer.profiles
COMMENT 'Customers, without contact details'
AS
SELECT c.custkey AS customer_id, n.name AS nation, lower(c.mktsegment) AS segment,
    date_add('day', CAST((c.custkey * 17) % 3000 AS integer), DATE '2015-01-01') AS customer_since
FROM tpch.tiny.customer c
JOIN tpch.tiny.nation n ON n.nationkey = c.nationkey;

DROP TABLE IF EXISTS lake.customer.contact_details;
CREATE TABLE lake.customer.contact_details
COMMENT 'Names and addresses of customers'
AS
SELECT custkey AS customer_id, name AS customer_name, address, phone,
    'customer' || CAST(custkey AS varchar) || '@example.com' AS email
FROM tpch.tiny.customer;

CREATE OR REPLACE VIEW lake.customer.segments
COMMENT 'Number of customers by segment and country'
SECURITY DEFINER
AS
SELECT segment, nation, count(*) AS customers, min(customer_since) AS first_customer_since
FROM lake.customer.profiles
GROUP BY segment, nation;

CREATE OR REPLACE VIEW lake.customer.lifetime_value
COMMENT 'What a customer has bought so far'
SECURITY DEFINER
AS
SELECT p.customer_id, p.segment, count(o.order_id) AS orders, coalesce(sum(o.total_eur), 0) AS revenue_eur,
    max(o.ordered_on) AS last_order_on
FROM lake.customer.profiles p
LEFT JOIN lake.retail.orders o ON o.customer_id = p.customer_id
GROUP BY p.customer_id, p.segment;

-- As whom the domain makes the views of its modes, and the secret from which the keys of hashes follow.
ALTER SCHEMA lake.customer SET AUTHORIZATION USER pub_customer;
GRANT SELECT ON lake.customer.profiles TO USER pub_customer WITH GRANT OPTION;
GRANT SELECT ON lake.customer.contact_details TO USER pub_customer WITH GRANT OPTION;
CREATE SCHEMA IF NOT EXISTS lake.customer_raw;
CREATE TABLE IF NOT EXISTS lake.customer_raw.hash_key AS
SELECT sha256(to_utf8(CAST(uuid() AS varchar) || CAST(uuid() AS varchar))) AS secret;
GRANT SELECT ON lake.customer_raw.hash_key TO USER pub_customer WITH GRANT OPTION;
