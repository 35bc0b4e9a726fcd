-- What the weather team keeps in MySQL: checked temperatures by hour and by day.
CREATE SCHEMA IF NOT EXISTS mysql.weather;

DROP TABLE IF EXISTS mysql.weather.hourly_readings;
CREATE TABLE mysql.weather.hourly_readings AS
SELECT
    zip_code,
    measured_at AS hour,
    round(avg(temperature_c), 1) AS avg_temperature_c,
    count(*) AS stations
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, measured_at;

DROP TABLE IF EXISTS mysql.weather.daily_readings;
CREATE TABLE mysql.weather.daily_readings AS
SELECT
    zip_code,
    CAST(measured_at AS date) AS day,
    min(temperature_c) AS min_temperature_c,
    max(temperature_c) AS max_temperature_c,
    round(avg(temperature_c), 1) AS avg_temperature_c
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, CAST(measured_at AS date);
