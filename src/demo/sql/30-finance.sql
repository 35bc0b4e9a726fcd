-- Invoices and payments follow the orders; rates are smooth curves.
CREATE SCHEMA IF NOT EXISTS lake.finance;
CREATE SCHEMA IF NOT EXISTS iceberg.finance;

DROP TABLE IF EXISTS lake.finance.invoices;
CREATE TABLE lake.finance.invoices
COMMENT 'Invoices sent'
AS
SELECT
    orderkey + 500000 AS invoice_id,
    orderkey AS order_id,
    custkey AS customer_id,
    date_add('day', CAST(orderkey % 6 AS integer), orderdate) AS invoiced_on,
    CAST(totalprice AS decimal(12, 2)) AS net_eur,
    CAST(round(totalprice * 0.19, 2) AS decimal(12, 2)) AS vat_eur,
    date_add('day', CAST(orderkey % 6 + 30 AS integer), orderdate) AS due_on
FROM tpch.tiny.orders;

DROP TABLE IF EXISTS lake.finance.payments;
CREATE TABLE lake.finance.payments
COMMENT 'Payments received'
AS
SELECT
    invoice_id + 1000000 AS payment_id,
    invoice_id,
    date_add('day', CAST(invoice_id % 41 AS integer), invoiced_on) AS paid_on,
    CAST(net_eur + vat_eur AS decimal(12, 2)) AS amount_eur,
    element_at(ARRAY['transfer', 'direct debit', 'card'], CAST(invoice_id % 3 + 1 AS integer)) AS channel
FROM lake.finance.invoices
WHERE invoice_id % 17 <> 0;

CREATE OR REPLACE VIEW lake.finance.open_items
COMMENT 'Invoices that are not paid'
SECURITY DEFINER
AS
SELECT i.invoice_id, i.customer_id, i.invoiced_on, i.due_on, i.net_eur + i.vat_eur AS open_eur
FROM lake.finance.invoices i
LEFT JOIN lake.finance.payments p ON p.invoice_id = i.invoice_id
WHERE p.payment_id IS NULL;

DROP TABLE IF EXISTS lake.finance.exchange_rates;
CREATE TABLE lake.finance.exchange_rates
COMMENT 'Reference rates of the euro'
AS
SELECT
    date_add('day', d.day, DATE '2026-01-01') AS day,
    c.currency,
    CAST(round(c.base * (1 + 0.03 * sin(d.day / 9.0 + length(c.currency) + c.base)), 4) AS decimal(12, 4)) AS rate
FROM UNNEST(sequence(0, 89)) AS d(day)
CROSS JOIN (VALUES ('USD', 1.09), ('GBP', 0.85), ('CHF', 0.95), ('SEK', 11.3), ('PLN', 4.3), ('DKK', 7.46),
    ('JPY', 163.0), ('CZK', 25.1)) AS c(currency, base);

DROP TABLE IF EXISTS iceberg.finance.revenue_by_nation;
CREATE TABLE iceberg.finance.revenue_by_nation
COMMENT 'Revenue by country and quarter'
AS
SELECT
    n.name AS nation,
    CAST(date_trunc('quarter', o.orderdate) AS date) AS quarter,
    count(*) AS orders,
    CAST(sum(o.totalprice) AS decimal(16, 2)) AS revenue_eur
FROM tpch.tiny.orders o
JOIN tpch.tiny.customer c ON c.custkey = o.custkey
JOIN tpch.tiny.nation n ON n.nationkey = c.nationkey
GROUP BY n.name, CAST(date_trunc('quarter', o.orderdate) AS date);

-- Iceberg keeps no grants here: what may be asked for is a view in the lake.
CREATE OR REPLACE VIEW lake.finance.revenue_by_nation
COMMENT 'Revenue by country and quarter'
SECURITY DEFINER
AS
SELECT nation, quarter, orders, revenue_eur
FROM iceberg.finance.revenue_by_nation;
