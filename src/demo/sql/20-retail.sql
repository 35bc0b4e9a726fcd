-- Shops, articles, receipts and orders; shops stand in the zip codes of weather stations, so the two can be joined.
CREATE SCHEMA IF NOT EXISTS lake.retail;

DROP TABLE IF EXISTS lake.retail.stores;
CREATE TABLE lake.retail.stores
COMMENT 'Shops, one row for each shop'
AS
SELECT
    CAST(n AS integer) AS store_id,
    'Shop ' || CAST(n AS varchar) AS store_name,
    CAST(lpad(CAST(10115 + (n * 3 * 769) % 89000 AS varchar), 5, '0') AS varchar(5)) AS zip_code,
    CAST(250 + (n * 173) % 2200 AS integer) AS sales_area_m2,
    element_at(ARRAY['city', 'suburb', 'mall'], CAST(n % 3 + 1 AS integer)) AS format,
    date_add('day', CAST((n * 211) % 5000 AS integer), DATE '2010-03-01') AS opened_on
FROM UNNEST(sequence(1, 40)) AS t(n);

DROP TABLE IF EXISTS lake.retail.articles;
CREATE TABLE lake.retail.articles
COMMENT 'What the shops sell'
AS
SELECT
    partkey AS article_id,
    name AS article_name,
    brand,
    element_at(ARRAY['Garden', 'Household', 'Sports', 'Clothing', 'Electronics', 'Food'],
        CAST(partkey % 6 + 1 AS integer)) AS article_group,
    size,
    container AS packaging,
    CAST(round(retailprice / 12, 2) AS decimal(10, 2)) AS list_price
FROM tpch.tiny.part;

DROP TABLE IF EXISTS lake.retail.store_transactions;
CREATE TABLE lake.retail.store_transactions
COMMENT 'Lines of till receipts'
AS
WITH lines AS (
    SELECT a.n + b.n * 10000 AS line,
        abs(from_big_endian_64(xxhash64(to_utf8(format('till/%d', a.n + b.n * 10000))))) AS dice
    FROM UNNEST(sequence(0, 9999)) AS a(n)
    CROSS JOIN UNNEST(sequence(0, 11)) AS b(n)
)
SELECT
    l.line AS transaction_id,
    s.store_id,
    s.zip_code,
    date_add('minute', CAST(l.dice % (90 * 720) / 720 * 1440 + 540 + l.dice % 720 AS bigint),
        TIMESTAMP '2026-01-01 00:00:00.000') AS sold_at,
    a.article_id,
    a.article_group,
    CAST(1 + l.dice % 4 AS integer) AS quantity,
    CAST((1 + l.dice % 4) * a.list_price AS decimal(10, 2)) AS amount_eur,
    CASE WHEN l.dice % 10 < 3 THEN 'cash' WHEN l.dice % 10 < 9 THEN 'card' ELSE 'voucher' END AS payment_method
FROM lines l
JOIN lake.retail.stores s ON s.store_id = 1 + l.dice % 40
JOIN lake.retail.articles a ON a.article_id = 1 + l.dice % 2000;

CREATE OR REPLACE VIEW lake.retail.weekly_sales
COMMENT 'Sales by shop, article group and week'
SECURITY DEFINER
AS
SELECT
    store_id,
    zip_code,
    CAST(date_trunc('week', sold_at) AS date) AS week,
    article_group,
    sum(quantity) AS pieces,
    sum(amount_eur) AS revenue_eur
FROM lake.retail.store_transactions
GROUP BY store_id, zip_code, CAST(date_trunc('week', sold_at) AS date), article_group;

CREATE OR REPLACE VIEW lake.retail.monthly_sales
COMMENT 'Sales by shop and month; followed by weekly_sales'
SECURITY DEFINER
AS
SELECT
    store_id,
    CAST(date_trunc('month', sold_at) AS date) AS month,
    sum(amount_eur) AS revenue_eur
FROM lake.retail.store_transactions
GROUP BY store_id, CAST(date_trunc('month', sold_at) AS date);

DROP TABLE IF EXISTS lake.retail.orders;
CREATE TABLE lake.retail.orders
COMMENT 'Orders of the web shop'
AS
SELECT
    orderkey AS order_id,
    custkey AS customer_id,
    CASE orderstatus WHEN 'F' THEN 'fulfilled' WHEN 'O' THEN 'open' ELSE 'partly' END AS status,
    CAST(totalprice AS decimal(12, 2)) AS total_eur,
    orderdate AS ordered_on,
    orderpriority AS priority
FROM tpch.tiny.orders;

DROP TABLE IF EXISTS lake.retail.order_lines;
CREATE TABLE lake.retail.order_lines
COMMENT 'Lines of web shop orders'
AS
SELECT
    orderkey AS order_id,
    linenumber AS line,
    partkey AS article_id,
    suppkey AS supplier_id,
    CAST(quantity AS integer) AS quantity,
    CAST(extendedprice AS decimal(12, 2)) AS price_eur,
    CAST(discount AS decimal(4, 2)) AS discount,
    returnflag = 'R' AS returned
FROM tpch.tiny.lineitem;

CREATE OR REPLACE VIEW lake.retail.returns
COMMENT 'Order lines that came back'
SECURITY DEFINER
AS
SELECT l.order_id, l.line, l.article_id, a.article_group, o.ordered_on, l.quantity, l.price_eur
FROM lake.retail.order_lines l
JOIN lake.retail.orders o ON o.order_id = l.order_id
JOIN lake.retail.articles a ON a.article_id = l.article_id
WHERE l.returned;

-- As whom the portal makes what Retail publishes from its own tables.
ALTER SCHEMA lake.retail SET AUTHORIZATION USER pub_retail;
GRANT SELECT ON lake.retail.stores TO USER pub_retail WITH GRANT OPTION;
GRANT SELECT ON lake.retail.articles TO USER pub_retail WITH GRANT OPTION;
GRANT SELECT ON lake.retail.store_transactions TO USER pub_retail WITH GRANT OPTION;
GRANT SELECT ON lake.retail.orders TO USER pub_retail WITH GRANT OPTION;
GRANT SELECT ON lake.retail.order_lines TO USER pub_retail WITH GRANT OPTION;
