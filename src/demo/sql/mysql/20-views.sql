-- MySQL keeps no grants in Trino: what may be asked for are views in the lake. Without MySQL they rest on the lake's
-- own readings and say the same.
CREATE OR REPLACE VIEW lake.weather.hourly_temperatures
COMMENT 'Checked temperature by zip code and hour'
SECURITY DEFINER
AS
SELECT zip_code, hour, avg_temperature_c, stations
FROM mysql.weather.hourly_readings;

CREATE OR REPLACE VIEW lake.weather.daily_temperatures
COMMENT 'Lowest, highest and average temperature by zip code and day'
SECURITY DEFINER
AS
SELECT zip_code, day, min_temperature_c, max_temperature_c, avg_temperature_c
FROM mysql.weather.daily_readings;

COMMENT ON COLUMN lake.weather.daily_temperatures.zip_code IS 'Postal code of the station''s place, five digits';
COMMENT ON COLUMN lake.weather.daily_temperatures.day IS 'Calendar day, local time';
COMMENT ON COLUMN lake.weather.daily_temperatures.min_temperature_c IS 'Lowest hourly temperature of the day, degrees Celsius';
COMMENT ON COLUMN lake.weather.daily_temperatures.max_temperature_c IS 'Highest hourly temperature of the day, degrees Celsius';
COMMENT ON COLUMN lake.weather.daily_temperatures.avg_temperature_c IS 'Average of the hourly temperatures, degrees Celsius';
COMMENT ON COLUMN lake.weather.hourly_temperatures.zip_code IS 'Postal code of the station''s place, five digits';
COMMENT ON COLUMN lake.weather.hourly_temperatures.hour IS 'Beginning of the hour, local time';
