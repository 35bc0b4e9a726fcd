-- What the weather team keeps in MySQL: checked temperatures by hour and by day. Its own words make the tables, since
-- Trino would make text of every varchar, and no keys.
CREATE SCHEMA IF NOT EXISTS mysql.weather;

DROP TABLE IF EXISTS mysql.weather.hourly_readings;
CALL mysql.system.execute(query => '
    CREATE TABLE weather.hourly_readings (
        zip_code varchar(5) NOT NULL,
        hour datetime(3) NOT NULL,
        avg_temperature_c double,
        stations bigint,
        PRIMARY KEY (hour, zip_code)
    )');
INSERT INTO mysql.weather.hourly_readings
SELECT
    zip_code,
    measured_at,
    round(avg(temperature_c), 1),
    count(*)
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, measured_at;

DROP TABLE IF EXISTS mysql.weather.daily_readings;
CALL mysql.system.execute(query => '
    CREATE TABLE weather.daily_readings (
        zip_code varchar(5) NOT NULL,
        day date NOT NULL,
        min_temperature_c double,
        max_temperature_c double,
        avg_temperature_c double,
        PRIMARY KEY (zip_code, day)
    )');
INSERT INTO mysql.weather.daily_readings
SELECT
    zip_code,
    CAST(measured_at AS date),
    min(temperature_c),
    max(temperature_c),
    round(avg(temperature_c), 1)
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, CAST(measured_at AS date);
