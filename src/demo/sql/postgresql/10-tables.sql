-- The maintenance crew's database: who looked after which station when.
CREATE SCHEMA IF NOT EXISTS postgresql.maintenance;

DROP TABLE IF EXISTS postgresql.maintenance.inspections;
CREATE TABLE postgresql.maintenance.inspections AS
SELECT
    CAST(n AS integer) AS inspection_id,
    CAST(1 + (n * 37) % 120 AS integer) AS station_id,
    date_add('day', CAST((n * 11) % 365 AS integer), DATE '2025-04-01') AS inspected_on,
    CAST(element_at(ARRAY['GOOD', 'CLEANED', 'PART_REPLACED'], CAST(n * 7 % 3 + 1 AS integer)) AS varchar(20)) AS result
FROM UNNEST(sequence(1, 360)) AS t(n);
