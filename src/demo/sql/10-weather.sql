-- Stations, their hourly readings, and the views that are published. Numbers come from hashes: every run makes
-- the same company.
CREATE SCHEMA IF NOT EXISTS lake.weather_raw;
CREATE SCHEMA IF NOT EXISTS lake.weather;
CREATE SCHEMA IF NOT EXISTS iceberg.weather;

DROP TABLE IF EXISTS lake.weather.stations;
CREATE TABLE lake.weather.stations
COMMENT 'Weather stations in operation, one row for each station'
AS
SELECT
    CAST(n AS integer) AS station_id,
    element_at(ARRAY['Harbour', 'Airport', 'Old Town', 'North Hill', 'Lakeside', 'Mill Road', 'University', 'East Gate'],
        CAST(n % 8 + 1 AS integer)) || ' ' || CAST(n AS varchar) AS station_name,
    CAST(lpad(CAST(10115 + (n * 769) % 89000 AS varchar), 5, '0') AS varchar(5)) AS zip_code,
    round(47.5 + (n * 37 % 700) / 1e2, 4) AS latitude,
    round(6.0 + (n * 53 % 850) / 1e2, 4) AS longitude,
    CAST(10 + (n * 97) % 900 AS integer) AS altitude_m,
    date_add('day', CAST((n * 131) % 4000 AS integer), DATE '2012-04-01') AS in_operation_since
FROM UNNEST(sequence(1, 120)) AS t(n);

DROP TABLE IF EXISTS lake.weather_raw.station_readings;
CREATE TABLE lake.weather_raw.station_readings
COMMENT 'Hourly readings as the stations send them, unchecked'
AS
WITH readings AS (
    SELECT
        s.station_id, s.zip_code, s.altitude_m, d.day, h.hour,
        abs(from_big_endian_64(xxhash64(to_utf8(format('%d/%d/%d', s.station_id, d.day, h.hour))))) AS dice
    FROM lake.weather.stations s
    CROSS JOIN UNNEST(sequence(0, 89)) AS d(day)
    CROSS JOIN UNNEST(sequence(0, 23)) AS h(hour)
)
SELECT
    station_id,
    zip_code,
    date_add('hour', day * 24 + hour, TIMESTAMP '2026-01-01 00:00:00.000') AS measured_at,
    round(2.0 + day * 0.11 - altitude_m * 0.0065 + 4.5 * sin((hour - 9) * pi() / 12)
        + (dice % 500) / 1e2 - 2.5, 1) AS temperature_c,
    CAST(45 + dice % 50 AS integer) AS humidity_pct,
    CASE WHEN dice % 11 = 0 THEN round((dice % 73) / 1e1, 1) ELSE 0e0 END AS rain_mm,
    round((dice % 180) / 1e1, 1) AS wind_ms,
    CASE WHEN dice % 997 = 0 THEN 'SUSPECT' ELSE 'OK' END AS quality_flag
FROM readings;

CREATE OR REPLACE VIEW lake.weather.hourly_temperatures
COMMENT 'Checked temperature by zip code and hour'
SECURITY DEFINER
AS
SELECT
    zip_code,
    measured_at AS hour,
    round(avg(temperature_c), 1) AS avg_temperature_c,
    count(*) AS stations
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, measured_at;

CREATE OR REPLACE VIEW lake.weather.daily_temperatures
COMMENT 'Lowest, highest and average temperature by zip code and day'
SECURITY DEFINER
AS
SELECT
    zip_code,
    CAST(measured_at AS date) AS day,
    min(temperature_c) AS min_temperature_c,
    max(temperature_c) AS max_temperature_c,
    round(avg(temperature_c), 1) AS avg_temperature_c
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, CAST(measured_at AS date);

COMMENT ON COLUMN lake.weather.daily_temperatures.zip_code IS 'Postal code of the station''s place, five digits';
COMMENT ON COLUMN lake.weather.daily_temperatures.day IS 'Calendar day, local time';
COMMENT ON COLUMN lake.weather.daily_temperatures.min_temperature_c IS 'Lowest hourly temperature of the day, degrees Celsius';
COMMENT ON COLUMN lake.weather.daily_temperatures.max_temperature_c IS 'Highest hourly temperature of the day, degrees Celsius';
COMMENT ON COLUMN lake.weather.daily_temperatures.avg_temperature_c IS 'Average of the hourly temperatures, degrees Celsius';
COMMENT ON COLUMN lake.weather.hourly_temperatures.zip_code IS 'Postal code of the station''s place, five digits';
COMMENT ON COLUMN lake.weather.hourly_temperatures.hour IS 'Beginning of the hour, local time';

DROP TABLE IF EXISTS iceberg.weather.climate_normals;
CREATE TABLE iceberg.weather.climate_normals
COMMENT 'What is usual for a place and a month'
AS
SELECT
    zip_code,
    month(measured_at) AS month,
    round(avg(temperature_c), 1) AS normal_temperature_c,
    round(sum(rain_mm) / count(DISTINCT CAST(measured_at AS date)), 2) AS normal_rain_mm_per_day
FROM lake.weather_raw.station_readings
GROUP BY zip_code, month(measured_at);

-- Iceberg keeps no grants here: what may be asked for is a view in the lake.
CREATE OR REPLACE VIEW lake.weather.climate_normals
COMMENT 'What is usual for a place and a month'
SECURITY DEFINER
AS
SELECT zip_code, month, normal_temperature_c, normal_rain_mm_per_day
FROM iceberg.weather.climate_normals;

-- Daily rainfall is made by the portal itself, from the query beside its contract: as the domain's publishing
-- principal, which owns the schema and may hand the readings on.
ALTER SCHEMA lake.weather SET AUTHORIZATION USER pub_weather;
GRANT SELECT ON lake.weather_raw.station_readings TO USER pub_weather WITH GRANT OPTION;
GRANT SELECT ON lake.weather.stations TO USER pub_weather WITH GRANT OPTION;
