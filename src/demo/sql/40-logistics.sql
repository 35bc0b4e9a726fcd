-- Shipments are the order lines seen from the dock.
CREATE SCHEMA IF NOT EXISTS lake.logistics;
CREATE SCHEMA IF NOT EXISTS iceberg.logistics;

DROP TABLE IF EXISTS lake.logistics.shipments;
CREATE TABLE lake.logistics.shipments
COMMENT 'Shipments, one row for each order line'
AS
SELECT
    orderkey AS order_id,
    linenumber AS line,
    suppkey AS supplier_id,
    shipdate AS shipped_on,
    commitdate AS promised_on,
    receiptdate AS received_on,
    lower(shipmode) AS mode,
    receiptdate > commitdate AS late
FROM tpch.tiny.lineitem;

DROP TABLE IF EXISTS lake.logistics.suppliers;
CREATE TABLE lake.logistics.suppliers
COMMENT 'Suppliers under contract'
AS
SELECT s.suppkey AS supplier_id, s.name AS supplier_name, n.name AS nation, s.address, s.phone,
    CAST(s.acctbal AS decimal(12, 2)) AS balance_eur
FROM tpch.tiny.supplier s
JOIN tpch.tiny.nation n ON n.nationkey = s.nationkey;

DROP TABLE IF EXISTS lake.logistics.stock_levels;
CREATE TABLE lake.logistics.stock_levels
COMMENT 'Stock by article and supplier'
AS
SELECT partkey AS article_id, suppkey AS supplier_id, availqty AS pieces,
    CAST(supplycost AS decimal(10, 2)) AS unit_cost_eur
FROM tpch.tiny.partsupp;

CREATE OR REPLACE VIEW lake.logistics.late_shipments
COMMENT 'Shipments that came after the promised day'
SECURITY DEFINER
AS
SELECT order_id, line, supplier_id, mode, promised_on, received_on,
    date_diff('day', promised_on, received_on) AS days_late
FROM lake.logistics.shipments
WHERE late;

-- Iceberg keeps no grants: rules that the portal writes say who reads it.
DROP TABLE IF EXISTS iceberg.logistics.delivery_times;
CREATE TABLE iceberg.logistics.delivery_times
COMMENT 'Days from dock to door'
AS
SELECT
    lower(shipmode) AS mode,
    CAST(date_trunc('month', shipdate) AS date) AS month,
    count(*) AS shipments,
    approx_percentile(date_diff('day', shipdate, receiptdate), 0.5) AS median_days,
    approx_percentile(date_diff('day', shipdate, receiptdate), 0.95) AS p95_days
FROM tpch.tiny.lineitem
GROUP BY lower(shipmode), CAST(date_trunc('month', shipdate) AS date);
