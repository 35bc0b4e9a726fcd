SELECT
    zip_code,
    CAST(measured_at AS date) AS day,
    round(sum(rain_mm), 1) AS rain_mm,
    count_if(rain_mm > 0) AS rainy_hours
FROM lake.weather_raw.station_readings
WHERE quality_flag = 'OK'
GROUP BY zip_code, CAST(measured_at AS date)
