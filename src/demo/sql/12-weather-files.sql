-- Tables on files that others left in the lake: raw files of stations as CSV, and forecasts that a Spark job writes
-- as Parquet; and a table in Avro.
DROP TABLE IF EXISTS lake.weather_raw.station_files;
CREATE TABLE lake.weather_raw.station_files (
    station varchar COMMENT 'Number of the station',
    measured_at varchar COMMENT 'Time of the reading as the station wrote it, local time',
    temp varchar COMMENT 'Air temperature in degrees Celsius, or ERR',
    hum varchar COMMENT 'Relative humidity, percent',
    batt varchar COMMENT 'Voltage of the battery'
)
COMMENT 'Raw files of stations, one line for each reading'
WITH (
    format = 'CSV',
    skip_header_line_count = 1,
    external_location = 'local:///files/station_files'
);

DROP TABLE IF EXISTS lake.weather_raw.station_events;
CREATE TABLE lake.weather_raw.station_events
COMMENT 'What stations report of themselves'
WITH (format = 'AVRO')
AS
SELECT
    s.station_id,
    date_add('hour', CAST(dice % 2160 AS integer), TIMESTAMP '2026-01-01 00:00:00.000') AS reported_at,
    element_at(ARRAY['BATTERY_LOW', 'SENSOR_FROZEN', 'DOOR_OPEN', 'RESTARTED'], CAST(dice % 4 + 1 AS integer)) AS event,
    CAST(dice % 100 AS integer) AS battery_pct
FROM lake.weather.stations s
CROSS JOIN UNNEST(sequence(1, 12)) AS e(n)
CROSS JOIN UNNEST(ARRAY[
    abs(from_big_endian_64(xxhash64(to_utf8(format('event/%d/%d', s.station_id, e.n)))))]) AS d(dice);

DROP TABLE IF EXISTS lake.weather.temperature_forecasts;
CREATE TABLE lake.weather.temperature_forecasts (
    zip_code varchar COMMENT 'Postal code of the place, five digits',
    day date COMMENT 'The day that is forecast',
    forecast_on date COMMENT 'The day on which the forecast was made',
    expected_temperature_c double COMMENT 'Expected average temperature, degrees Celsius',
    rain_probability_pct integer COMMENT 'Probability of rain, percent'
)
COMMENT 'Temperature of the coming days by zip code'
WITH (
    format = 'PARQUET',
    external_location = 'local:///files/temperature_forecasts'
);
